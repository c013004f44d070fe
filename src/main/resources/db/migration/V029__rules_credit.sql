INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('credit.outside-checks', NULL, 'COUNT', 0, 'cn', '', '2016-08-01', '财库〔2016〕125号：查询渠道和时间由采购文件规定；资格审查前须留存几处渠道的结果由本市设定', 0);
