package org.caiflow.workflow.internal;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Tries a transaction again that lost against another (deadlock 1213, optimistic lock): around the outermost one only, because a
 * retry inside a transaction would commit without the rows written before.
 */
@Aspect
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class RetryAspect {

    private static final int TRIES = 5;

    @Around("execution(* org.caiflow..internal..*(..)) && "
            + "(@within(org.springframework.transaction.annotation.Transactional)"
            + " || @annotation(org.springframework.transaction.annotation.Transactional))")
    Object retry(ProceedingJoinPoint call) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (ConcurrencyFailureException | OptimisticLockingException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
                Thread.sleep(ThreadLocalRandom.current().nextLong(10, 50L * attempt));
            }
        }
    }
}
