"""How alike statements of different articles are in meaning and wording, whoever a pronoun stands for."""
