package org.caiflow.tender.internal;

import org.caiflow.tender.PackageState;

record StateRow(long packageId, long caseId, PackageState state, String reason, int revision) {
}
