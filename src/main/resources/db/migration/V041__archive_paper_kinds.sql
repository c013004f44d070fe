-- the kinds of papers are read off this index without touching the rows
ALTER TABLE paper ADD KEY ix_paper_kind (kind);
