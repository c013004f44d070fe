package org.caiflow.contract.process;

import org.caiflow.contract.Contracts;
import org.caiflow.contract.Contracts.Contract;
import org.caiflow.identity.Organisation;
import org.caiflow.identity.Organisations;
import org.caiflow.identity.Party;
import org.caiflow.notice.NoticePackage;
import org.caiflow.notice.NoticeParty;
import org.caiflow.notice.NoticeProject;
import org.caiflow.notice.NoticeSource.Recipient;
import org.caiflow.tender.Tenders;
import org.caiflow.workflow.Case;
import org.caiflow.workflow.Cases;
import org.caiflow.workflow.Step;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the notices of this module share: the contract, the head, the title, the mails. */
@Component("contractNoticeFacts")
class NoticeFacts {

    private final Contracts contracts;
    private final Cases cases;
    private final Organisations organisations;
    private final Tenders tenders;
    private final MessageSource messages;

    NoticeFacts(Contracts contracts, Cases cases, Organisations organisations, Tenders tenders, MessageSource messages) {
        this.contracts = contracts;
        this.cases = cases;
        this.organisations = organisations;
        this.tenders = tenders;
        this.messages = messages;
    }

    Contract contract(Step step) {
        return contracts.ofPackage(step.packageId()).orElseThrow();
    }

    NoticeProject project(Step step) {
        Case project = cases.get(step.caseId());
        return new NoticeProject(project.no(), project.name(), party(project.purchaser()),
                cases.party(step.caseId(), step.packageId(), Party.AGENCY).map(this::party).orElse(null));
    }

    NoticePackage pack(Step step) {
        return tenders.packages(step.caseId()).stream().filter(one -> one.id() == step.packageId())
                .map(one -> new NoticePackage(one.no(), one.name())).findFirst().orElseThrow();
    }

    NoticeParty party(long organisationId) {
        Organisation organisation = organisations.get(organisationId);
        return new NoticeParty(organisation.name(), organisation.address(), null, organisation.phone());
    }

    /** Notices are published in Chinese. */
    String title(String kind, Step step) {
        return messages.getMessage("notice.title." + kind, new Object[]{cases.get(step.caseId()).name(), pack(step).no()},
                Locale.SIMPLIFIED_CHINESE);
    }

    /** @param remark the inspector's words; null when everything passed and nothing was to be said */
    String conclusion(String remark) {
        return remark != null ? remark : messages.getMessage("notice.acceptance.all-passed", null, Locale.SIMPLIFIED_CHINESE);
    }

    /** The same mail to purchaser and supplier; who left no address is reached by the notice. */
    List<Recipient> mails(Step step, String template, Map<String, Object> more) {
        Case project = cases.get(step.caseId());
        var model = new HashMap<String, Object>(more);
        model.putAll(Map.of("caseNo", project.no(), "caseName", project.name(), "packageName", pack(step).name(),
                "contractNo", contract(step).no()));
        return Stream.of(project.purchaser(), contract(step).supplier()).map(organisations::get)
                .filter(organisation -> organisation.email() != null)
                .map(organisation -> new Recipient(organisation.email(), organisation.name(), template, Map.copyOf(model))).toList();
    }
}
