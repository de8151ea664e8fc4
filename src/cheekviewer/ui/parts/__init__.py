"""Plain parts of which windows are made; they paint themselves, for rules of style would slow down every start."""
