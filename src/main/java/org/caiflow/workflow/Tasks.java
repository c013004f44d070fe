package org.caiflow.workflow;

import org.caiflow.identity.Actor;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The inbox (我的待办): tasks of people, fed in the engine's transaction. */
public interface Tasks {

    /** Open tasks for the actor's audiences, nearest deadline first, by key. */
    default Page list(Actor actor, Filter filter, String after, int limit) {
        return list(actor, filter, Sort.DUE, after, limit);
    }

    /** @param after {@code next} of the page before, in the same order; null for the first page */
    Page list(Actor actor, Filter filter, Sort sort, String after, int limit);

    /** Those of the tasks that are open and the actor's. */
    List<Item> open(Actor actor, Collection<String> taskIds);

    /** Open tasks per audience kind, for the counts at the desks. */
    int count(Actor actor);

    /** Those that came after the moment, epoch ms. */
    int countSince(Actor actor, long since);

    /** Open tasks of a case with who has them (organisation and role; seats stay anonymous). */
    List<Item> ofCase(long caseId);

    /** Refused (unknown) when it is none of the actor's. */
    Task get(Actor actor, String taskId);

    void claim(Actor actor, String taskId, int revision);

    void release(Actor actor, String taskId, int revision);

    /**
     * Checks the form against its {@code .form}, lets the module write the facts, completes the task; all in one transaction.
     *
     * @param revision as shown on the page; a stale one is refused (conflict)
     * @throws org.caiflow.kernel.Refused with every ground
     */
    void complete(Actor actor, String taskId, int revision, Map<String, Object> form);

    /** @param caseNo null for all; @param search in the project's and the task's name; @param light null, GREEN, YELLOW, RED */
    record Filter(String caseNo, String search, Light light) {
    }

    record Page(List<Item> items, String next) {
    }

    /**
     * @param dueAt  statutory end, epoch ms; null when there is none
     * @param warnAt end of the promise, epoch ms; null when there is none
     */
    record Item(String id, String definition, String processKey, String name, long caseId, String caseNo, String caseName,
                Long packageId, String packageName, String audience, String claimedBy, long createdAt, Long dueAt,
                Long warnAt, Light light, int revision) {
    }

    /**
     * @param formKey  path of the form below {@code forms/}
     * @param schema   the form's JSON as deployed with the running model
     * @param data     what the form shows when it opens
     * @param hint     message key of the rule and guidance shown beside it
     */
    record Task(Item item, String formKey, String schema, Map<String, Object> data, String hint, Deadlines.View deadline,
                List<Following> next, boolean claimable) {
    }

    /** A step that may come next. @param name as the model says it; English stands under {@code process.<processKey>.<element>} */
    record Following(String processKey, String element, String name) {
    }

    /** DUE: nearest deadline first; NEWEST: latest arrival first; PROJECT: newest project first, in it the nearest deadline. */
    enum Sort { DUE, NEWEST, PROJECT }

    enum Light { GREEN, YELLOW, RED, FROZEN, NONE }
}
