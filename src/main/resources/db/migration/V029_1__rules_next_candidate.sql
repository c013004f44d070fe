INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('task.choose-next', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0),
  ('task.record-unsigned', NULL, 'WORKING_DAY', 0, 'cn', '', '2024-01-01', '内部办理时限：法律没有规定，由本市设定', 0);
