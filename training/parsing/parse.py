"""Parses sentences, for the parser to learn from.

    pip install spacy==3.8.18 && python -m spacy download en_core_web_sm-3.8.0
    python training/parsing/parse.py < sentences.jsonl > trees.jsonl

A line in has the words of a sentence; a line out also their Penn tags, ClearNLP relations, and how far away
the word is that each hangs on (0: the root).
"""
import json
import sys

import spacy
from spacy.tokens import Doc

nlp = spacy.load(sys.argv[1] if len(sys.argv) > 1 else "en_core_web_sm", disable=["ner", "lemmatizer", "attribute_ruler"])


def documents():
    for line in sys.stdin:
        sentence = json.loads(line)
        words = sentence["words"]
        yield Doc(nlp.vocab, words=words, sent_starts=[at == 0 for at in range(len(words))]), sentence


for doc, sentence in nlp.pipe(documents(), as_tuples=True, batch_size=256):
    tree = {
        **sentence,
        "tags": [word.tag_ for word in doc],
        "relations": [word.dep_ for word in doc],
        "heads": [word.head.i - word.i for word in doc],
    }
    print(json.dumps(tree, ensure_ascii=False))
