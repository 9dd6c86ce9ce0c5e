"""How the shipped language model is made. In: the corpora folder. Out: `kgbuild/parse/model/` and `scores.json`. kgbuild never imports this."""
