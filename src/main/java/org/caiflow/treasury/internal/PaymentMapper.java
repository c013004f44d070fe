package org.caiflow.treasury.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

import java.util.List;

@Mapper
interface PaymentMapper {

    void insert(PaymentRow payment);

    /** Every column that a step may change; guarded by the revision that was read. */
    int update(PaymentRow payment);

    PaymentRow lock(long id);

    int countInvoice(@Param("contractId") long contractId,
                     @Param("invoiceNo") String invoiceNo);

    List<PaymentRow> ofPackage(long packageId);
}
