package org.caiflow.contract.internal;

import org.caiflow.testing.Sql;
import org.caiflow.archive.Journal;
import org.caiflow.archive.Papers;
import org.caiflow.archive.Papers.Paper;
import org.caiflow.contract.ContractDesk.Draft;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Money;
import org.caiflow.kernel.Refused;
import org.caiflow.tender.PackageState;
import org.caiflow.testing.PlatformTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A contract says what was awarded, is signed by two sides and four eyes, and is filed once it agrees with the law. */
@PlatformTest
class ContractsTest {

    @Autowired ApplicationContext platform;
    @Autowired JdbcTemplate jdbc;
    @Autowired Journal journal;
    @Autowired Papers papers;

    private ContractFixture fixture;

    @BeforeEach
    void awarded() {
        fixture = new ContractFixture(platform);
    }

    @Test
    void proposesWhatWasAwarded() {
        var sheet = fixture.contracts.sheet(fixture.by(fixture.handler));

        assertThat(sheet.draft().amount()).isEqualTo(ContractFixture.AWARD);
        assertThat(sheet.draft().deliverBy()).isEqualTo(fixture.clock().today().plusDays(30));
        assertThat(sheet.draft().paymentDays()).isEqualTo(25);
    }

    @Test
    void tellsEveryGroundAtOnce() {
        var bad = new Draft("HT-1", Money.yuan("1798196.01"), fixture.clock().today().plusDays(31), Money.yuan("179819.61"), 0, 26,
                "条款");

        assertThat(grounds(() -> fixture.contracts.draft(fixture.by(fixture.handler), bad)))
                .containsExactlyInAnyOrder("contract.amount", "contract.deliver-by-late", "contract.bond",
                        "contract.acceptance-days", "contract.payment-days");
    }

    @Test
    void takesABondUpToTheLimitOfTheLaw() {
        Draft plain = fixture.draft();
        var highest = new Draft(plain.no(), plain.amount(), plain.deliverBy(), Money.yuan("179819.60"), 7, 25, "条款");

        fixture.in(() -> fixture.contracts.draft(fixture.by(fixture.handler), highest));

        assertThat(jdbc.queryForObject("SELECT performance_bond_fen FROM contract WHERE package_id = ?", Long.class,
                fixture.packageId)).isEqualTo(17981960);
    }

    @Test
    void goesBackWithTheSuppliersObjectionAndForthAgain() {
        fixture.in(() -> fixture.contracts.draft(fixture.by(fixture.handler), fixture.draft()));

        fixture.in(() -> fixture.contracts.object(fixture.by(fixture.supplier), "付款期限与招标文件不一致"));

        assertThat(fixture.contracts.sheet(fixture.by(fixture.handler)).objection()).isEqualTo("付款期限与招标文件不一致");
        assertThatThrownBy(() -> fixture.in(() -> fixture.contracts.signAsSupplier(fixture.by(fixture.supplier))))
                .hasMessageContaining("contract.state");
        fixture.in(() -> fixture.contracts.draft(fixture.by(fixture.handler), fixture.draft()));
        assertThat(fixture.contracts.sheet(fixture.by(fixture.handler)).objection()).isNull();
    }

    @Test
    void isNotSignedByWhoDraftedItNorByAnotherOrganisation() {
        fixture.in(() -> fixture.contracts.draft(fixture.by(fixture.handler), fixture.draft()));
        var stranger = new ContractFixture(platform);

        assertThatThrownBy(() -> fixture.in(() -> fixture.contracts.signAsSupplier(fixture.by(stranger.supplier))))
                .hasMessageContaining("identity.role-needed");
        fixture.in(() -> fixture.contracts.signAsSupplier(fixture.by(fixture.supplier)));
        assertThatThrownBy(() -> fixture.in(() -> fixture.contracts.signAsPurchaser(fixture.by(stranger.approver))))
                .hasMessageContaining("identity.role-needed");
        Sql.update(jdbc, "UPDATE contract SET drafted_by = ? WHERE package_id = ?", fixture.approver.personId(), fixture.packageId);
        assertThat(grounds(() -> fixture.contracts.signAsPurchaser(fixture.by(fixture.approver)))).containsExactly("contract.four-eyes-sign");
    }

    @Test
    void isPrintedOnceBothHaveSigned() {
        fixture.signed();

        Paper paper = papers.ofCase(fixture.project.id()).get(0);
        assertThat(paper.mediaType()).isEqualTo("application/pdf");
        assertThat(paper.openTo()).isEqualTo(Papers.OpenTo.PUBLIC);
        assertThat(fixture.register.ofPackage(fixture.packageId).orElseThrow().paper()).isEqualTo(paper.sha256());
        Mockito.verify(fixture.tenders).mark(fixture.packageId, PackageState.CONTRACTED, null);
    }

    @Test
    void isFiledUnderANumberWhenEverythingAgrees() {
        fixture.filed();

        var contract = fixture.register.ofPackage(fixture.packageId).orElseThrow();
        assertThat(contract.filedNo()).isNotBlank();
        assertThat(contract.signedOn()).isEqualTo(fixture.clock().today());
        assertThat(journal.ofCase(fixture.project.id(), null, 20)).extracting(Journal.Entry::key)
                .contains("contract.drafted", "contract.signed-by-supplier", "contract.signed-by-purchaser", "contract.filed");
    }

    @Test
    void comesBackWithEveryGroundAndIsCorrected() {
        fixture.signed();
        Sql.update(jdbc, "UPDATE contract SET amount_fen = amount_fen + 1, payment_days = 90 WHERE package_id = ?", fixture.packageId);

        fixture.in(() -> assertThat(fixture.contracts.check(fixture.by(null))).isFalse());
        assertThat(fixture.contracts.sheet(fixture.by(fixture.handler)).grounds()).extracting(Ground::key)
                .containsExactly("contract.amount", "contract.payment-days");

        fixture.in(() -> fixture.contracts.correct(fixture.by(fixture.handler), fixture.draft()));
        fixture.in(() -> assertThat(fixture.contracts.check(fixture.by(null))).isTrue());
        fixture.in(() -> fixture.contracts.file(fixture.by(null)));
        assertThat(papers.ofCase(fixture.project.id())).filteredOn(paper -> paper.kind().equals("contract")).hasSize(2);
        assertThat(fixture.register.ofPackage(fixture.packageId).orElseThrow().paper()).isNotNull();
    }

    @Test
    void isNotDraftedBeforeTheResultIsPublishedNorUnderATakenNumber() {
        fixture.signed();
        var other = new ContractFixture(platform);
        Draft plain = other.draft();
        var taken = new Draft(fixture.draft().no(), plain.amount(), plain.deliverBy(), plain.performanceBond(), 7, 25, "条款");

        assertThat(grounds(() -> other.contracts.draft(other.by(other.handler), taken))).containsExactly("contract.no-taken");
    }

    private List<String> grounds(Runnable act) {
        Refused refused = catchThrowableOfType(Refused.class, () -> fixture.in(act));
        return refused.grounds().stream().map(Ground::key).toList();
    }
}
