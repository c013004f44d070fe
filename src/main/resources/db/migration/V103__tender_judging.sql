-- How bids are judged: by price alone or by points; how many are recommended; what decides between equals; the document's own rates of low prices.
ALTER TABLE tender_document
  MODIFY price_weight DECIMAL(7, 4) NULL,
  ADD uniform        TINYINT(1)    NOT NULL DEFAULT 0,
  ADD candidates     INT           NULL,
  ADD tie_criterion  INT           NULL,
  ADD low_mean       DECIMAL(7, 4) NULL,
  ADD low_second     DECIMAL(7, 4) NULL,
  ADD low_ceiling    DECIMAL(7, 4) NULL;
