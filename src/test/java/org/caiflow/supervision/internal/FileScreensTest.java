package org.caiflow.supervision.internal;

import org.caiflow.supervision.Questions.Remark;
import org.caiflow.supervision.Suspicion.Weight;
import org.caiflow.supervision.internal.Bidder.Declared;
import org.caiflow.supervision.reading.Trait;
import org.caiflow.supervision.text.Prose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class FileScreensTest {

    private static final String DOCUMENT = new Prose(1).letters(3_000) + "投标人应当在投标截止时间前交纳投标保证金，逾期不予受理。";

    @TempDir
    Path folder;
    private Field field;

    @BeforeEach
    void empty() {
        field = new Field(folder).document(DOCUMENT);
    }

    @Test
    void asksAboutOneAuthor() {
        var found = field.made(Map.of(Trait.AUTHOR, List.of("赵铁柱"))).made(Map.of(Trait.AUTHOR, List.of("钱多多"))).made(Map.of(Trait.AUTHOR, List.of("赵铁柱")))
                .look(new FileOrigins());

        assertThat(found).hasSize(1);
        assertThat(found.get(0).bidders()).extracting(Bidder::supplier).containsExactly(1L, 3L);
        assertThat(found.get(0).weight()).isEqualTo(Weight.NOTABLE);
        assertThat(found.get(0).rate().key()).isEqualTo("first-files");
    }

    @Test
    void oneDocumentBehindTwoWeighsMore() {
        var traits = Map.of(Trait.DOCUMENT_ID, List.of("rsid 00B93C11"), Trait.CREATED, List.of("2026-03-01T02:03:04Z"));

        var found = field.made(traits).made(traits).made(Map.of()).seen(1, 250).look(new FileOrigins());

        assertThat(found).extracting(Found::weight).containsExactly(Weight.HEAVY);
        assertThat(found.get(0).rate().args()).containsExactly("250", "1", "0.4");
    }

    /** What software puts in by itself, and what the tender document's own form brings along. */
    @Test
    void asksNothingAboutUsualNamesAndTheFormOfTheTenderDocument() {
        var usual = Map.of(Trait.AUTHOR, List.of("Administrator"), Trait.COMPANY, List.of("微软中国"), Trait.TEMPLATE, List.of("Normal.dotm"),
                Trait.SOFTWARE, List.of("WPS 文字"));
        var form = Map.of(Trait.AUTHOR, List.of("招标代理小李"), Trait.DOCUMENT_ID, List.of("rsid 00AA11BB"));

        assertThat(field.attachment(form).made(usual).made(usual).made(form).made(form).look(new FileOrigins())).isEmpty();
    }

    @Test
    void asksAboutOnePicture() {
        var found = field.pictures("a".repeat(64), "b".repeat(64)).pictures("a".repeat(64)).pictures("c".repeat(64)).look(new SamePictures());

        assertThat(found).hasSize(1);
        assertThat(found.get(0).evidence().rows().get(0).cells()).extracting(cell -> cell.page()).containsExactly(3, 3);
    }

    @Test
    void asksAboutOneMisspelling() {
        String planted = "我方已经交纳投标保征金，凭证附后。";

        var found = field.text(new Prose(11).letters(1_500) + planted).text(new Prose(12).letters(1_500)).text(planted + new Prose(13).letters(1_500))
                .look(new SameMisspellings());

        assertThat(found).hasSize(1);
        assertThat(found.get(0).bidders()).extracting(Bidder::supplier).containsExactly(1L, 3L);
        assertThat(found.get(0).evidence().rows()).anySatisfy(row -> assertThat(row.detail()).contains("保证金"));
        assertThat(found.get(0).evidence().rows().get(0).cells()).allSatisfy(cell -> assertThat(cell.text()).contains("保征金"));
    }

    @Test
    void asksAboutSharedPassagesOnly() {
        String planted = new Prose(2).letters(150);
        field.text(new Prose(21).letters(2_000) + planted + DOCUMENT).text(DOCUMENT + new Prose(22).letters(2_000))
                .text(new Prose(23).letters(2_000) + planted + StatutoryLetters.text()).text(StatutoryLetters.text() + DOCUMENT);

        var found = field.look(new SharedTexts());

        assertThat(found).hasSize(1);
        assertThat(found.get(0).bidders()).extracting(Bidder::supplier).containsExactly(1L, 3L);
        assertThat(SharedTexts.letters(found.get(0))).isBetween(120, 150);
        assertThat(found.get(0).evidence().rows().get(1).cells()).extracting(cell -> cell.page()).containsOnly(1);
        assertThat(field.look(new SameMisspellings())).isEmpty();
    }

    @Test
    void asksAboutOnePhoneButNotTheAgencys() {
        var found = field.text("联系电话 13812345678，代理机构电话 0714-6512345").text("手机：13812345678，0714-6512345").text("手机：13912345678，0714-6512345")
                .look(new SharedContacts());

        assertThat(found).hasSize(1);
        assertThat(found.get(0).bidders()).extracting(Bidder::supplier).containsExactly(1L, 2L);
    }

    @Test
    void whatAThirdOfManyQuoteIsNobodysOwn() {
        for (int i = 0; i < 12; i++) {
            field.text(i < 8 ? "厂家热线：010-87654321" : "厂家热线：010-1234567" + i % 10);
        }

        assertThat(field.look(new SharedContacts())).allMatch(found -> found.bidders().size() < 8);
    }

    @Test
    void aPhoneThatMayBeAMakersWeighsLess() {
        assertThat(field.text("厂家 010-87654321").text("厂家 010-87654321").look(new SharedContacts())).extracting(Found::weight)
                .containsExactly(Weight.NOTABLE);
    }

    @Test
    void aSharedNameAloneWeighsLittle() {
        var found = field.declared(new Declared("contact", "王伟"), new Declared("mobile", "13800000001"))
                .declared(new Declared("contact", "王伟"), new Declared("mobile", "13800000002")).look(new SharedContacts());

        assertThat(found).extracting(Found::weight).containsExactly(Weight.SLIGHT);
    }

    @Test
    void findsANumberOfTheFormInTheFilesOfAnother() {
        var found = field.declared(new Declared("mobile", "13812345678")).text("项目经理电话：138 1234 5678 或 13812345678").look(new SharedContacts());

        assertThat(found).extracting(Found::weight).containsExactly(Weight.HEAVY);
    }

    @Test
    void asksAboutDepositsOutOfOneAccount() {
        var found = field.declared(new Declared("deposit-account", "6222 0202 0001 2345")).declared(new Declared("deposit-account", "6222020200012345"))
                .declared(new Declared("deposit-account", "6222020200019999")).look(new SameDepositAccounts());

        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind().article()).isEqualTo("财政部令第87号第三十七条第六项");
        assertThat(found.get(0).bidders()).extracting(Bidder::supplier).containsExactly(1L, 2L);
    }

    @Test
    void asksAboutABidThatNamesAnotherBidder() {
        var found = field.text("致采购人：" + Field.name(1) + "承诺如下").text("致采购人：" + Field.name(1) + "承诺如下").look(new NamesAnother());

        assertThat(found).hasSize(1);
        assertThat(found.get(0).bidders()).extracting(Bidder::supplier).containsExactly(2L, 1L);
    }

    @Test
    void oneScreenThatFailsStopsNoOther() {
        Screen broken = dossier -> {
            throw new IllegalStateException("broken");
        };
        var remarks = new ArrayList<Remark>();

        var found = new Screener(List.of(broken, new SamePrices())).look(field.prices("1", "1", "2").dossier(), remarks);

        assertThat(found).hasSize(1);
        assertThat(remarks).extracting(remark -> remark.key()).containsExactly("SCREEN_FAILED");
    }
}
