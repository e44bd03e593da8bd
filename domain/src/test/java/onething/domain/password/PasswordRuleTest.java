package onething.domain.password;

import static org.assertj.core.api.Assertions.assertThat;

import onething.domain.account.LoginName;
import onething.domain.refusal.Refusal.PasswordGuessable;
import onething.domain.refusal.Refusal.PasswordWeak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    private static final LoginName LINA = new LoginName("lina");

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "九个字符的密码呀呀", "kq7-vw2-x", "  kq7-vw2-x  ", "kq7-vw2-x\u200b\u200b"})
    void fewerThanTenVisibleCharactersAreRefused(String password) {
        assertThat(PasswordRule.broken(password, LINA)).contains(new PasswordWeak(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "0987654321",
                "13812345678",
                "445202199003071527",
                "2026-11-28!",
                "aaaaaaaaaa",
                "ababababab",
                "abcabcabcabc",
                "abcdefghij",
                "qwertyuiop",
                "1qaz2wsx3edc",
                "1q2w3e4r5t",
                "qwertyuiop123",
                "password123",
                "Password2026!",
                "P@ssw0rd2026",
                "ｐａｓｓｗｏｒｄ２０２６",
                "Admin@123456",
                "Welcome-2026",
                "iloveyou1314",
                "woaini5201314",
                "Summer2026!!",
                "admin-admin-admin",
                "我的密码20262026",
                "zhangsan123456",
                "pass\u200bword123",
            })
    void aCommonPasswordIsRefused(String password) {
        assertThat(PasswordRule.broken(password, LINA)).contains(new PasswordGuessable());
    }

    /// ASVS 5.0, 6.2.4. None of these follows one of the patterns.
    @ParameterizedTest
    @ValueSource(strings = {"basketball", "Manchester", "NUTTERTOOLS", "terminator", "ｂａｓｋｅｔｂａｌｌ", " mailcreated5240 "})
    void oneOfTheCommonestPasswordsIsRefused(String password) {
        assertThat(PasswordRule.broken(password, LINA)).contains(new PasswordGuessable());
        assertThat(PasswordRule.broken(password + "-of-the-river", LINA)).isEmpty();
    }

    @Test
    void theListHasAtLeastTheThreeThousandCommonest() {
        assertThat(CommonPasswords.HASHES).hasSize(3_478);
    }

    /// ASVS 5.0, 6.2.11.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Onething-2026",
                "OneThing2026!",
                "One-Thing-2026",
                "0neth1ng@2026",
                "onething.Nov.26",
                "Yijianshi2026",
                "JieyangRenshe2026",
                "jieyang_renshe_26",
                "Yuexinqian#2026",
                "LaodongWeiquan1",
                "Rongcheng-2026",
                "Puning-Gongshang-1",
                "Inspector2026!",
                "work-injury-2026",
                "Labour.Rights.2026",
                "智慧人社2026年1月",
                "揭阳人社局20261130",
                "揭阳人社局二〇二六年",
                "劳动维权一件事2026",
                "普宁市工伤认定经办人1",
            })
    void aPasswordOfTheServicesOwnWordsIsRefused(String password) {
        assertThat(PasswordRule.broken(password, LINA)).contains(new PasswordGuessable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one horse battery",
                "thing-lychee-2026",
                "renshe lychee 2026",
                "秋天的榕江很安静呀。",
                "在揭阳吃过的粿条汤",
                "十月的榕城开满了凤凰花",
                "marchofthepenguins",
            })
    void oneOfTheseWordsAmongOthersIsAccepted(String password) {
        assertThat(PasswordRule.broken(password + "..", LINA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lina-lives-here", "my-LINA-7-secret"})
    void aPasswordWithTheAccountNameIsRefused(String password) {
        assertThat(PasswordRule.broken(password, LINA)).contains(new PasswordGuessable());
        assertThat(PasswordRule.broken(password, new LoginName("another"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "lychee-banyan-26", "一个足够长的新密码吧", "kq7-vw2-xt9-mm", "another password"})
    void aPasswordThatIsHardToGuessIsAccepted(String password) {
        assertThat(PasswordRule.broken(password, LINA)).isEmpty();
    }
}
