package org.caiflow.expert;

import org.caiflow.expert.PoolEntries.Filter;
import org.caiflow.identity.People;
import org.caiflow.identity.SignIns;
import org.caiflow.kernel.Ground;
import org.caiflow.kernel.Refused;
import org.caiflow.testing.PlatformTest;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

@PlatformTest
class PoolImportTest {

    private static final String HEAD = "登录名,姓名,邮箱,区划代码,出生日期,职称,职称级别,从业起始日期,工作单位,评审专业,有效期止,收款账号,任职与控股,亲属关系";
    private static final String GOOD = ",a@example.cn,cn,1980-05-01,高级工程师,高级,2003-07-01,省检测院,A01；A03,2028-12-31,6222020200019999,,";

    @Autowired
    ApplicationContext platform;
    @Autowired
    PoolImports imports;
    @Autowired
    PoolEntries entries;
    @Autowired
    Registrations registrations;

    private PoolFixture pool;
    private String login;

    @BeforeEach
    void aPool() {
        pool = new PoolFixture(platform);
        login = "imp" + pool.pool;
    }

    @Test
    void takesATableOverWithAccounts() {
        var taken = take("pool.csv", HEAD, login + "a,钱一" + GOOD, login + "b,钱二,b@example.cn,cn,1985/6/7,副教授,中级,2010-1-2,省大学,B,,,"
                + "董事|某科技公司||2020-01-01|2025-12-31,配偶|某贸易公司|李某");

        assertThat(taken).isEqualTo(new PoolImports.Taken(2, 2));
        assertThat(entries.list(pool.supervisor, new Filter("钱一", null, "A03", null), null, 50)).anySatisfy(entry -> {
            assertThat(entry.login()).isEqualTo(login + "a");
            assertThat(entry.validTo()).isEqualTo(LocalDate.of(2028, 12, 31));
        });
        long second = pool.bean(People.class).byLogin(login + "b").orElseThrow().id();
        assertThat(registrations.versions(pool.supervisor, second)).singleElement().satisfies(version -> {
            assertThat(version.source()).isEqualTo("pool.csv");
            assertThat(version.validTo()).isEqualTo(pool.today().plusYears(PoolFixture.YEARS_VALID).minusDays(1));
            assertThat(version.application().ties()).extracting(Application.Tie::kind)
                    .containsExactly(Application.TieKind.DIRECTOR, Application.TieKind.KIN);
            assertThat(version.application().birth()).isEqualTo(LocalDate.of(1985, 6, 7));
        });
        assertThat(pool.bean(SignIns.class).withPassword(login + "a", "!", "127.0.0.1").signedIn()).isNull();
    }

    @Test
    void keepsWhoHasAnAccountAndAddsAVersion() {
        var person = pool.entered();

        take("pool.csv", HEAD, person.login() + "," + person.name() + GOOD);

        assertThat(registrations.versions(person, person.personId())).extracting(Registrations.Version::version).containsExactly(2, 1);
        assertThat(entries.own(person).orElseThrow().employer()).isEqualTo("省检测院");
    }

    @Test
    void refusesEveryFaultOfEveryLineAndTakesNothing() {
        var refusal = refusal(() -> take("pool.csv", HEAD,
                login + "a,钱一" + GOOD,
                login + "b,,b@example.cn,cn,1980年5月1日,工程师,初级,二〇一〇,省大学,A01,2028-12-31,,,",
                login + "c,钱三,c@example.cn,cn,1950-01-01,工程师,中级,2020-01-01,省大学,Z9,2025-01-01,,好友|某公司,",
                login + "a,钱四" + GOOD));

        assertThat(refusal.grounds()).extracting(Ground::field, Ground::key).contains(
                tuple("lines[3].姓名", "expert.import-missing"), tuple("lines[3].职称级别", "expert.import-word"),
                tuple("lines[3].从业起始日期", "expert.import-day"), tuple("lines[4].任职与控股", "expert.import-tie"),
                tuple("lines[5].登录名", "expert.import-twice"));
        assertThat(pool.bean(People.class).byLogin(login + "a")).isEmpty();
    }

    @Test
    void refusesWhoIsNotEligibleWithTheRule() {
        var refusal = refusal(() -> take("pool.csv", HEAD,
                login + "c,钱三,c@example.cn,cn,1950-01-01,工程师,中级,2020-01-01,省大学,Z9,2025-01-01,,,"));

        assertThat(refusal.grounds()).extracting(Ground::field, Ground::key).containsExactlyInAnyOrder(
                tuple("lines[2].评审专业", "expert.specialty-unknown"), tuple("lines[2].从业起始日期", "expert.years-short"),
                tuple("lines[2].出生日期", "expert.too-old"), tuple("lines[2].有效期止", "expert.import-expired"));
        assertThat(refusal.grounds()).filteredOn(ground -> ground.key().equals("expert.too-old"))
                .extracting(Ground::article).containsExactly("财库〔2016〕198号第六条");
    }

    @Test
    void refusesATableThatIsNone() {
        assertThat(keys(() -> imports.take(pool.supervisor, "pool.pdf", new byte[]{1}))).containsExactly("expert.import-type");
        assertThat(keys(() -> imports.take(pool.supervisor, "pool.xlsx", new byte[]{1, 2}))).containsExactly("expert.import-type");
        assertThat(keys(() -> take("pool.csv"))).containsExactly("expert.import-empty");
        assertThat(keys(() -> take("pool.csv", HEAD))).containsExactly("expert.import-empty");
        assertThat(keys(() -> take("pool.csv", HEAD.replace("姓名,", "昵称,"), "x")))
                .containsExactly("expert.import-column-unknown", "expert.import-column-missing");
        assertThat(keys(() -> take("pool.csv", HEAD.replace("姓名", "登录名"), "x"))).contains("expert.import-column-twice");
    }

    @Test
    void readsWhatChineseOfficesSave() {
        byte[] gb = (HEAD + "\r\n" + login + "a,\"钱\"\"一\"\"\"" + GOOD + "\r\n").getBytes(Charset.forName("GB18030"));

        imports.take(pool.supervisor, "POOL.CSV", gb);

        assertThat(pool.bean(People.class).byLogin(login + "a").orElseThrow().name()).isEqualTo("钱\"一\"");
    }

    @Test
    void readsSpreadsheetsWithTheirDays() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "Test", "1.0")) {
            var sheet = book.newWorksheet("专家");
            var cells = Arrays.asList((login + "a,钱一" + GOOD).split(",", -1));
            var head = List.of(HEAD.split(","));
            for (int i = 0; i < head.size(); i++) {
                sheet.value(0, i, head.get(i));
                sheet.value(2, i, cells.get(i));
            }
            sheet.value(2, 4, LocalDate.of(1981, 2, 3));
            sheet.style(2, 4).format("yyyy-mm-dd").set();
        }

        imports.take(pool.supervisor, "pool.xlsx", file.toByteArray());

        long person = pool.bean(People.class).byLogin(login + "a").orElseThrow().id();
        assertThat(registrations.versions(pool.supervisor, person).get(0).application().birth()).isEqualTo(LocalDate.of(1981, 2, 3));
    }

    @Test
    void isForFinanceSupervisionOnly() {
        assertThat(keys(() -> imports.take(pool.town.administrator(), "pool.csv", HEAD.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("identity.role-needed");
        assertThat(keys(() -> imports.take(pool.person(), "pool.csv", HEAD.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("identity.role-needed");
    }

    private PoolImports.Taken take(String name, String... lines) {
        return imports.take(pool.supervisor, name, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> keys(Runnable act) {
        return refusal(act).grounds().stream().map(Ground::key).toList();
    }

    private static Refused refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }
}
