-- where the screens begin to ask: the law has no such numbers
INSERT INTO rule_parameter (rule_key, value, unit, promise, region, budget_level, valid_from, article, confirmed) VALUES
  ('screen.peers-min', 20, 'COUNT', 0, 'cn', '', '2024-01-01', '平台比对参数：法律没有规定，由本市核定', 0),
  ('screen.rank-percent', 5, 'PERCENT', 0, 'cn', '', '2024-01-01', '平台比对参数：法律没有规定，由本市核定', 0),
  ('screen.steps-percent', 0.5, 'PERCENT', 0, 'cn', '', '2024-01-01', '平台比对参数：法律没有规定，由本市核定', 0),
  ('screen.passage-letters', 60, 'COUNT', 0, 'cn', '', '2024-01-01', '平台比对参数：法律没有规定，由本市核定', 0);
