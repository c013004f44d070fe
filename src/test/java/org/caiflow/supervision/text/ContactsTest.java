package org.caiflow.supervision.text;

import org.caiflow.supervision.text.Contact.Kind;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ContactsTest {

    @Test
    void findsWhomToReachAndWhomToPay() {
        var text = Plain.of(List.of(new Plain.Source("投标文件.pdf", "联系人：王工 13812345678\f电话：0714－６512345 邮箱 Wang.Gong@example.com，"
                + "账号：4200 1234 5678 9012 345，身份证号 110101199003078515", true)));

        assertThat(Contacts.in(text)).extracting(Contact::kind, Contact::value, contact -> contact.at().page()).containsExactlyInAnyOrder(
                tuple(Kind.MOBILE, "13812345678", 1), tuple(Kind.PHONE, "07146512345", 2), tuple(Kind.MAIL, "wang.gong@example.com", 2),
                tuple(Kind.ACCOUNT, "4200123456789012345", 2), tuple(Kind.PERSON, "110101199003078515", 2));
    }

    @Test
    void takesOtherNumbersForNothing() {
        assertThat(Contacts.in(Plain.of("合同金额 13812345678900 元，编号 110101199003078516，型号 DS-13812345678X2"))).isEmpty();
    }

    @Test
    void findsAnotherBidderNamedInABid() {
        var mentions = new Mentions(List.of("清河市甲科技有限公司", "清河市乙科技有限公司"));

        var found = mentions.in(Plain.of("致：采购人。清河市乙科技有限公司郑重承诺……清河市甲科技有限公司"), 0);

        assertThat(found).extracting(Mentions.Mention::name).containsExactly(1);
        assertThat(found.get(0).around()).contains("乙科技有限公司郑重承诺");
    }
}
