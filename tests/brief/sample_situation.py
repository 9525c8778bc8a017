"""The model of the invented crisis."""

from __future__ import annotations

from tightrope.situation.schema import Situation

FIELDS: dict[str, object] = {
    "title": "Veldania reaches out to Karsk",
    "as_of": "2031-04-10",
    "focal": "veldania",
    "months": 12,
    "issue": "Karsk holds 41 crew members of Veldan fishing boats and asks for a new fishing line.",
    "actors": {
        "veldania": {"name": "Veldania", "code": "XVE"},
        "karsk": {"name": "Karsk", "code": "XKA"},
        "norland": {"name": "Norland", "code": "XNO"},
        "sarria": {"name": "Sarria", "code": "XSA", "tempo": [0.2, 0.8]},
    },
    "alliances": {
        "compact": {
            "name": "Northern Compact",
            "members": ["veldania", "norland", "sarria"],
            "facing": "karsk",
            "line": ["veldania.port_ban", "norland.patrols", "sarria.port_treaty"],
        }
    },
    "options": {
        "veldania": {
            "meeting": {"label": "Offer a leaders' meeting without preconditions"},
            "consult": {"label": "Consult the allies before any offer"},
            "port_ban": {"label": "Keep the ban on Karsk ships in Veldan ports"},
        },
        "karsk": {
            "free": {"label": "Free the crews"},
            "talks": {"label": "Receive a Veldan envoy"},
            "tests": {"label": "Test more coastal missiles"},
        },
        "norland": {"patrols": {"label": "Keep patrols in the strait"}},
        "sarria": {"port_treaty": {"label": "Keep the port treaty with Veldania"}},
    },
    "rules": [{"never": "karsk.talks and not veldania.meeting"}, {"one_way": "karsk.free"}],
    "status_quo": ["veldania.meeting", "veldania.port_ban", "norland.patrols", "sarria.port_treaty"],
    "preferences": {
        "veldania": {
            "prefers": [
                {"say": "karsk.free", "because": "the premier put the crews before all else"},
                {"say": "if karsk.tests then veldania.port_ban", "mark": "assumed"},
                {"either_order": ["not karsk.tests", "sarria.port_treaty"]},
            ]
        },
        "karsk": {"by": "intent"},
        "norland": {"prefers": [{"say": "not karsk.tests"}, {"say": "veldania.port_ban"}]},
        "sarria": {
            "prefers": [
                {"say": "veldania.consult or not veldania.meeting", "because": "it demanded to be consulted"},
                {"say": "veldania.port_ban"},
            ]
        },
    },
    "hypotheses": {
        "intent": {
            "asks": "What does Karsk want from Veldania?",
            "about": "karsk",
            "readings": {
                "wedge": {
                    "label": "Karsk seeks a rift in the Compact",
                    "prior": [0.3, 0.6],
                    "prefers": [{"say": "not sarria.port_treaty"}, {"say": "not karsk.free"}],
                },
                "trade": {
                    "label": "Karsk would trade the crews for a fishing line",
                    "prior": [0.1, 0.3],
                    "prefers": [{"say": "not veldania.port_ban"}, {"say": "karsk.talks"}],
                },
                "refusal": {
                    "label": "Karsk wants no talks at all",
                    "prior": [0.2, 0.5],
                    "prefers": [{"say": "not karsk.talks"}, {"say": "karsk.tests"}],
                },
            },
        }
    },
    "indicators": [
        {
            "sign": "Karsk answers the offer without naming preconditions",
            "likelihood": {"trade": "likely", "wedge": "roughly_even", "refusal": "very_unlikely"},
        }
    ],
    "objectives": {
        "crews": {"say": "karsk.free", "label": "The crews come home"},
        "unity": {"unstrained": "compact", "label": "No ally is strained"},
    },
    "strategies": {
        "hold": {"label": "Hold the line", "steps": [{"set": ["not veldania.meeting", "veldania.port_ban"]}]},
        "offer": {"label": "Offer first", "steps": [{"set": ["veldania.meeting"]}]},
        "consult": {"label": "Consult, then offer", "steps": [{"set": ["veldania.consult", "veldania.meeting"]}]},
        "quiet": {"label": "Quiet channel", "steps": [{"set": ["veldania.consult"]}]},
    },
    "places": {
        "preferences.veldania[0]": 41,
        "preferences.veldania[1]": 42,
        "preferences.sarria[0]": 52,
        "hypotheses.intent.readings.wedge": 60,
        "options.veldania.meeting": 20,
    },
    "path": "veldania/situation.yaml",
}

SITUATION = Situation.model_validate(FIELDS)
