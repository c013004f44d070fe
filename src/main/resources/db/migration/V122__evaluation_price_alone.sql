-- Where the price alone decides there are no points. The lot is the number from the opening that orders equals.
ALTER TABLE ranking_row
  MODIFY price_score DECIMAL(12, 6) NULL,
  MODIFY other_score DECIMAL(12, 6) NULL,
  MODIFY total       DECIMAL(12, 6) NULL,
  ADD lot CHAR(64) NULL;
