package org.caiflow.evaluation.internal;

import org.caiflow.evaluation.Awards;
import org.caiflow.evaluation.Results;
import org.caiflow.expert.Experts;
import org.caiflow.kernel.Money;
import org.caiflow.notice.NoticeKind;
import org.caiflow.notice.NoticePackage;
import org.caiflow.notice.NoticeSource.Draft;
import org.caiflow.notice.ResultNoticeModel;
import org.caiflow.notice.ResultNoticeModel.Fee;
import org.caiflow.notice.ResultNoticeModel.Item;
import org.caiflow.notice.ResultNoticeModel.Replaces;
import org.caiflow.notice.Notices;
import org.caiflow.plan.Plans;
import org.caiflow.tender.Tenders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Comparator;
import java.util.List;

@Service
@Transactional(readOnly = true)
class ResultsOnRows implements Results {

    private final Rounds rounds;
    private final ResultParties parties;
    private final Awards awards;
    private final Notices notices;
    private final Experts experts;
    private final Tenders tenders;
    private final Plans plans;
    private final ChallengePeriod challenges;

    ResultsOnRows(Rounds rounds, ResultParties parties, Awards awards, Notices notices, Experts experts, Tenders tenders, Plans plans, ChallengePeriod challenges) {
        this.rounds = rounds;
        this.parties = parties;
        this.awards = awards;
        this.notices = notices;
        this.experts = experts;
        this.tenders = tenders;
        this.plans = plans;
        this.challenges = challenges;
    }

    @Override
    public Draft notice(long packageId) {
        var round = rounds.of(packageId);
        var project = parties.project(round);
        var pack = plans.plannedPackage(packageId);
        var document = tenders.document(round.tenderId);
        var model = new ResultNoticeModel(project, new NoticePackage(pack.no(), pack.name()), parties.winner(round),
                List.of(new Item(pack.name(), document.technical(), pack.quantity(), null)),
                experts.namesForResult(packageId).stream().map(ResultsOnRows::announced).toList(),
                new Fee(Money.ZERO, parties.words("evaluation.no-fee")), challenges.noticeUntil(round.caseId), challenges.ofNow(round.caseId), replaces(round));
        return new Draft(parties.words("notice.title.result", project.caseName(), pack.no()), model,
                List.of(document.paper()), parties.mails(round, pack.name(), model.challenge()));
    }

    /** Null for the first result of the round. */
    private Replaces replaces(RoundRow round) {
        var former = awards.former(round.packageId);
        var before = notices.ofCase(round.caseId).stream().filter(notice -> notice.kind() == NoticeKind.RESULT && Long.valueOf(round.packageId).equals(notice.packageId()))
                .max(Comparator.comparing(Notices.Notice::id));
        return former.isEmpty() ? null : before.map(notice -> new Replaces(notice.no(), former.get(former.size() - 1).supplierName(),
                parties.words("evaluation.former.reason"))).orElse(null);
    }

    /** Whom the purchaser selected itself is marked (财政部令第87号第四十八条). */
    private static String announced(Experts.Named member) {
        return member.selfSelected() ? member.name() + "（采购人自行选定）" : member.name();
    }
}
