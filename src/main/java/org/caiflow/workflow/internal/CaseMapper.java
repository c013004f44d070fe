package org.caiflow.workflow.internal;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.caiflow.identity.BudgetLevel;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;

import java.util.Collection;
import java.util.List;

@Mapper
interface CaseMapper {

    void countUp(@Param("region") String region, @Param("year") int year);

    int counted(@Param("region") String region, @Param("year") int year);

    void insert(NewCase row);

    CaseRow find(@Param("id") long id);

    CaseRow byNo(@Param("no") String no);

    int rename(@Param("id") long id, @Param("name") String name);

    int setAgency(@Param("id") long id, @Param("agency") long agency);

    int close(@Param("id") long id, @Param("state") String state, @Param("at") long at);

    /** Terms behind which no timer and no task stands, such as that for challenges. */
    void closeDeadlines(long caseId);

    void putParty(@Param("caseId") long caseId, @Param("packageId") long packageId, @Param("party") String party,
                  @Param("organisationId") long organisationId);

    List<PartyRow> parties(@Param("caseId") long caseId);

    String labelOf(long packageId);

    void putLabel(@Param("caseId") long caseId, @Param("packageId") long packageId, @Param("label") String label);

    /** @param regions null unless the person supervises or administrates; @param named organisations that the words of the search name */
    List<CaseRow> visible(@Param("organisations") Collection<Long> organisations, @Param("regions") Collection<String> regions,
                          @Param("seatCases") Collection<Long> seatCases, @Param("search") String search, @Param("named") Collection<Long> named,
                          @Param("sort") Cases.Sort sort, @Param("after") Long after, @Param("limit") int limit);

    List<Long> withPart(@Param("organisations") Collection<Long> organisations, @Param("limit") int limit);

    List<CaseRow> ofOwner(@Param("owner") long owner, @Param("model") String model);

    boolean isOwner(@Param("id") long id, @Param("person") long person);

    boolean isMatter(long id);

    /** Cases in which one of the seats has or had a task. */
    List<Long> casesOfSeats(@Param("seats") Collection<String> seats);

    record CaseRow(long id, String no, String name, String region, String budgetLevel, long purchaser, Long agency,
                   String state, long openedAt, Long closedAt, int revision) {

        Case view() {
            return new Case(id, no, name, region, budgetLevel == null ? null : BudgetLevel.valueOf(budgetLevel), purchaser, agency,
                    Case.State.valueOf(state), openedAt, closedAt);
        }
    }

    record PartyRow(long packageId, String party, long organisationId) {
    }

    /** Takes the generated id. */
    final class NewCase {
        Long id;
        final String no;
        final String name;
        final String region;
        final String budgetLevel;
        final long purchaser;
        final long openedAt;
        final String model;
        final Long owner;

        NewCase(String no, String name, String region, String budgetLevel, long purchaser, long openedAt, String model, Long owner) {
            this.no = no;
            this.name = name;
            this.region = region;
            this.budgetLevel = budgetLevel;
            this.purchaser = purchaser;
            this.openedAt = openedAt;
            this.model = model;
            this.owner = owner;
        }
    }
}
