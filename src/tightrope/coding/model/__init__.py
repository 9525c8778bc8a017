"""What rules leave open: a small linear model over word vectors names the type of act between two parties."""
