INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('expert.eligibility-period', NULL, 'YEAR', 1, 'cn', '', '2024-01-01', '入库有效期：国家规定未见，由本地设定', 0),
  ('task.fill-application', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.review-application', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0);
