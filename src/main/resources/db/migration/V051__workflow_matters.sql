-- A case that is no procurement (a matter, such as a registration) names the model that runs for it; owner: the one person it is about.
ALTER TABLE case_register
    ADD COLUMN model VARCHAR(60) NOT NULL DEFAULT 'ProcurementProject',
    ADD COLUMN owner BIGINT      NULL,
    ADD KEY ix_case_owner (owner, model, id),
    ADD KEY ix_case_model (model, id);
