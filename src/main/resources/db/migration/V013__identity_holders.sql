-- Who holds a role and another one, and who holds it no longer: asked for each draw, over a million experts.
ALTER TABLE membership ADD KEY ix_membership_role (role, person_id, organisation_id);
ALTER TABLE person ADD KEY ix_person_active (active, id);
