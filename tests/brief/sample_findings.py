"""Findings of the invented crisis, as analyses return them: record views first, then what the model shows."""

from __future__ import annotations

from tightrope.domain import Basis, Column, Finding, Sentence, Table

from .sample_pictures import CHARTS
from .sample_record import CLAIMS, CONTACTS, EVENTS


def evidence(key: str, line: object, note: str) -> tuple[str, Basis]:
    quote = line.evidence[0]  # type: ignore[attr-defined]
    ref = line.id  # type: ignore[attr-defined]
    return key, Basis(kind="evidence", ref=ref, note=note, quote=quote.quote, report=quote.report)


def derived(key: str, ref: str, note: str) -> tuple[str, Basis]:
    return key, Basis(kind="derived", ref=ref, note=note)


def assumed(key: str, path: str, quote: str, line: int | None = None) -> tuple[str, Basis]:
    where = f"veldania/situation.yaml:{line}" if line else None
    return key, Basis(kind="assumption", ref=path, note="assumed by the analyst", quote=quote, where=where)


def lead(text: str, weight: float, *keys: str) -> Sentence:
    return Sentence(text=text, rests_on=keys, role="lead", weight=weight)


def body(text: str, *keys: str) -> Sentence:
    return Sentence(text=text, rests_on=keys)


def caveat(text: str) -> Sentence:
    return Sentence(text=text, role="caveat")


E = EVENTS
TIMELINE = Finding(
    key="timeline",
    question="What happened, in which order?",
    answer=(
        lead(
            "On 4 March 2031 Veldania offered Karsk a leaders' meeting without preconditions; Karsk has not answered.",
            0.7,
            "offer",
            "silent",
        ),
        body("Norland heard of the offer an hour before; Sarria learned of it from the news.", "told", "news"),
        body(
            "Karsk tested a coastal missile on 12 March, which both Veldania and Norland condemned.",
            "test",
            "cond1",
            "cond2",
        ),
        body(
            "At the Lido Forum on 21 March Karsk's envoy restated that the fishing line must move before any meeting.",
            "line",
        ),
        body("A week later Sarria demanded to be consulted before any meeting.", "demand"),
    ),
    bases=dict(
        [
            evidence("offer", E[0], "the offer"),
            evidence("told", E[1], "Norland is told"),
            evidence("news", E[2], "Sarria is not"),
            evidence("test", E[3], "the test"),
            evidence("cond1", E[4], "Veldania condemns"),
            evidence("cond2", E[6], "Norland condemns"),
            evidence("line", E[8], "the envoy's demand"),
            evidence("demand", E[10], "Sarria's demand"),
            derived("silent", "timeline:answers", "no act of Karsk in the record answers the offer"),
        ]
    ),
    charts=(CHARTS["timeline"],),
    misleads="A timeline shows what was reported, not what went unseen; a quiet month may be a quiet press.",
    method="theory/record.md",
)

CONTACTS_FINDING = Finding(
    key="contacts",
    question="Who met whom, at which level?",
    answer=(
        body(
            "Envoys of both sides sat in the same room at the Lido Forum, but the two delegations did not meet.", "lido"
        ),
        body("Karsk's foreign minister stayed away because of a quarantine at home.", "lido"),
    ),
    bases=dict([evidence("lido", CONTACTS[0], "who was at the forum")]),
    misleads="Absence of a report is not absence of a meeting.",
)

RELATIONS = Finding(
    key="relations",
    question="Who leans where?",
    answer=(
        body(
            "Veldania's words to Karsk were half reproach, half invitation; Norland's were reproach alone.",
            "dyads",
        ),
    ),
    bases=dict([derived("dyads", "relations:dyads", "acts per pair of parties, by kind")]),
    charts=(CHARTS["relations"],),
)

CLAIMS_FINDING = Finding(
    key="claims",
    question="Who judges what?",
    answer=(
        body("Regional experts fear that Karsk may use a meeting to split the Northern Compact.", "fear"),
        body(
            "They read the envoy's words as a refusal, where the Veldan press reads a door left open.",
            "refusal",
            "open",
        ),
    ),
    bases=dict(
        [
            evidence("fear", CLAIMS[0], "a fear"),
            evidence("refusal", CLAIMS[1], "a reading"),
            evidence("open", CLAIMS[2], "another reading"),
        ]
    ),
)

READINGS = Finding(
    key="readings",
    question="What does Karsk want from Veldania?",
    answer=(
        lead(
            "Karsk is likely (55-80%) to be seeking a rift in the Compact rather than a bargain.",
            0.75,
            "weights",
            "prior",
        ),
        body("That it would trade the crews for a new fishing line is unlikely (20-45%).", "weights"),
        body("One item would turn the order round: an answer that names no precondition.", "flip"),
        caveat("All three readings fit Karsk's silence equally well."),
    ),
    bases=dict(
        [
            derived("weights", "readings:posterior", "readings weighed by the signs in the record"),
            assumed("prior", "hypotheses.intent.readings.wedge", "prior 0.3 to 0.6", 60),
            derived("flip", "readings:flips", "the single sign that would change the order"),
        ]
    ),
    charts=(CHARTS["readings"],),
    misleads="Readings that nobody thought of get no weight; Heuer warned that the table is only as good as its rows.",
    method="theory/readings.md#definition-4-1",
)

OUTCOMES = Finding(
    key="outcomes",
    question="What would hold?",
    answer=(
        lead(
            "If Veldania consults its allies first, the same offer holds for all four parties.", 0.9, "hold", "sarria"
        ),
        body("Without consultation Sarria drops the port treaty, although Karsk need do nothing.", "drop"),
        body("Today's situation holds in 31% of the sampled worlds.", "hold"),
    ),
    bases=dict(
        [
            derived("hold", "outcomes:holds", "share of sampled worlds in which nobody gains by moving"),
            assumed("sarria", "preferences.sarria[0]", "Veldania consults the allies, or makes no offer", 52),
            derived("drop", "outcomes:moves", "Sarria's best move at that point"),
        ]
    ),
    charts=(CHARTS["moves"],),
    tables=(
        Table(
            key="holds",
            title="What holds, by how far the parties look ahead",
            columns=(
                Column(key="state", label="Outcome"),
                Column(key="one", label="One step ahead", form="share"),
                Column(key="all", label="Counting every reply", form="share"),
            ),
            rows=(
                {"state": "Offer after consultation, ban kept", "one": 0.64, "all": 0.88},
                {"state": "As today", "one": 0.31, "all": 0.52},
                {"state": "No offer, ban kept", "one": 0.22, "all": 0.71},
            ),
        ),
    ),
    misleads="An outcome that holds may still be out of reach from where the parties stand.",
    method="theory/stability.md#definition-2-1",
)

WEDGE = Finding(
    key="wedge",
    question="Where can Karsk split the Compact?",
    answer=(
        lead(
            "Sarria is cheap to split: in 58% of the sampled worlds Karsk gains if it leaves, and no ally can reply.",
            0.85,
            "exposure",
            "treaty",
        ),
        body("Receiving a Veldan envoy alone would do it; Karsk need give nothing else.", "path"),
        body("Consulting Sarria before the envoy leaves closes that path.", "bind"),
        body("Norland is exposed in 4% of the sampled worlds.", "exposure"),
    ),
    bases=dict(
        [
            derived("exposure", "wedge:exposure", "share of sampled worlds with an open path"),
            assumed("treaty", "preferences.sarria[1]", "Veldania keeps the ban on Karsk ships"),
            derived("path", "wedge:paths[0]", "the cheapest path found"),
            derived("bind", "wedge:binding", "the cheapest act that closes it"),
        ]
    ),
    charts=(CHARTS["wedge"],),
    misleads="Crawford notes that wedges often fail because the divider cannot afford what the ally would ask.",
    method="theory/wedge.md#definition-5-1",
)

STRAIN = Finding(
    key="strain",
    question="Whose stated priorities break?",
    answer=(
        body("As things stand two of Sarria's priorities are broken and none of Norland's.", "broken"),
        body("In half of the sampled worlds the first ally moves against Veldania within five months.", "patience"),
    ),
    bases=dict(
        [
            derived("broken", "strain:broken", "priorities newly broken"),
            derived("patience", "strain:patience", "months to the first adverse move"),
        ]
    ),
)

STRATEGIES = Finding(
    key="strategies",
    question="How does each plan fare across what nobody knows?",
    answer=(
        lead(
            "Consulting, then offering meets both aims in 44% of the sampled worlds, against 19% for offering first.",
            0.8,
            "table",
        ),
        body("Holding the line keeps the allies together but brings the crews home in 6% of them.", "table"),
        body("Consulting first fails when Karsk wants no talks at all and tests within three months.", "fails"),
        caveat("No plan is best on all measures, and the brief does not add them up."),
    ),
    bases=dict(
        [
            derived("table", "strategies:metrics", "each plan run in every sampled world"),
            derived("fails", "strategies:boxes", "conditions common to the failures"),
        ]
    ),
    charts=(CHARTS["strategies"], CHARTS["fails"]),
    tables=(
        Table(
            key="plans",
            title="Four plans by four measures",
            columns=(
                Column(key="plan", label="Plan"),
                Column(key="share", label="Both aims met", form="share", note="share of sampled worlds"),
                Column(key="range", label="Range", form="band"),
                Column(key="worst", label="Worst tenth", form="number"),
                Column(key="regret", label="Greatest regret", form="number"),
            ),
            rows=(
                {"plan": "Hold the line", "share": 0.06, "range": [0.02, 0.11], "worst": 0.31, "regret": 0.74},
                {"plan": "Offer first", "share": 0.19, "range": [0.12, 0.27], "worst": 0.08, "regret": 0.69},
                {"plan": "Consult, then offer", "share": 0.44, "range": [0.35, 0.52], "worst": 0.27, "regret": 0.41},
                {"plan": "Quiet channel", "share": 0.28, "range": [0.17, 0.4], "worst": 0.22, "regret": 0.55},
            ),
            note="Regret is what a plan loses against the best plan in the same world, from 0 to 1.",
        ),
    ),
    misleads="Regret depends on which plans stand in the table; Lempert warns against reading ranks as forecasts.",
    method="theory/strategies.md",
)

COURSE = Finding(
    key="course",
    question="How may it go over the year?",
    answer=(
        lead("By the third month a standoff is roughly as common as an opening across the sampled worlds.", 0.5, "fan"),
        body(
            "After month six an opening that holds is the most common course, in 38% to 55% of the sampled worlds.",
            "fan",
        ),
    ),
    bases=dict([derived("fan", "course:fan", "shares of groups of outcomes by month")]),
    charts=(CHARTS["course"],),
    misleads="The tempo of moves is counted from few acts; a single visit can change it.",
)

WATCH = Finding(
    key="watch",
    question="What would change the answer?",
    answer=(
        lead("Watch first for an answer from Karsk that names no precondition.", 0.6, "signs"),
        body("Second, whether Sarria reopens talks on the port treaty.", "signs"),
    ),
    bases=dict([derived("signs", "watch:ranking", "signs ranked by how much they would lower regret")]),
    tables=(
        Table(
            key="signs",
            title="Signs to watch",
            columns=(
                Column(key="sign", label="Sign"),
                Column(key="points", label="Would point to"),
                Column(key="regret", label="Regret saved", form="number"),
            ),
            rows=(
                {"sign": "Karsk answers without preconditions", "points": "a trade", "regret": 0.12},
                {"sign": "Sarria reopens treaty talks", "points": "strain", "regret": 0.08},
            ),
        ),
    ),
)

FINDINGS = {
    f.key: f
    for f in (
        TIMELINE,
        CONTACTS_FINDING,
        RELATIONS,
        CLAIMS_FINDING,
        READINGS,
        OUTCOMES,
        WEDGE,
        STRAIN,
        STRATEGIES,
        COURSE,
        WATCH,
    )
}
