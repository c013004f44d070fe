package org.caiflow.plan;

/** The plan of a case has been filed (计划已备案); told within the transaction. */
public record PlanFiled(long caseId, String filedNo) {
}
