package onething.domain.password;

import java.util.Set;

/// The words that make a password guessable, in small letters and without digits and signs.
final class PasswordWords {

    /// Words that attackers try everywhere first: of systems, keyboards, days and months, names, big companies.
    private static final Set<String> COMMON = words("""
            password passwort passw pass pwd secret admin administrator root user guest test testing default
            changeme login welcome hello letmein master system server manager operator qwerty qwertyuiop asdf
            asdfgh asdfghjkl zxcvbn zxcvbnm abc abcd abcdef aaa iloveyou loveyou love monkey dragon sunshine
            princess football baseball superman batman michael jordan shadow killer trustno starwars computer
            internet google taobao alipay weixin wechat tencent baidu huawei xiaomi apple windows office oracle
            mysql postgres spring summer autumn winter monday january woaini woaiwojia woaizhongguo wodemima
            mima mimashi nihao ceshi guanliyuan zhongguo beijing shanghai guangzhou shenzhen zhang zhangsan wang
            lisi liu chen yang huang zhao wu zhou xu sun ma 密码 我的密码 管理员 我爱你 测试 中国 february march april may june
            july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
            tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat
            """);

    /// Words that attackers try first here: the service and what it is called on the pages, its matters, the bureau
    /// and its systems, the city and its districts, what the staff are. This is the list of context-specific words
    /// that ASVS 5.0 requires (6.1.2).
    private static final Set<String> OWN = words("""
            one thing onething yijianshi yijian laodong laodongweiquan laodongquanyi laodongjiancha weiquan
            quanyi labour labor rights labourrights renshe rensheju renli ziyuan shebao shehui baoxian gongshang
            gongshangrending jianding jiancha zhongcai tousu jubao zhihui zhihuirenshe yuexinqian yuesheng
            yueshengshi yuexin jieyang rongcheng jiedong jiexi huilai puning guangdong inspector injury fund
            committee officer approver citizen enterprise desk bureau worker work workinjury insurance inspection 一件事
            劳动 维权 权益 劳动维权 监察 人社 人社局 人力资源 社会保障 社保 社会保险 工伤 认定 鉴定 仲裁 投诉 举报 智慧 智慧人社 粤信签 粤省事 揭阳 揭阳市 榕城 榕城区 揭东 揭东区 揭西
            揭西县 惠来 惠来县 普宁 普宁市 广东 广东省 经办人 负责人 办理台
            """);

    /// Shorter Latin words are too often parts of others.
    private static final int SHORTEST_LATIN_PART = 3;

    private static final int SHORTEST_HAN_PART = 2;

    private PasswordWords() {}

    /// Whether it is one of the words, or is made of several without a gap.
    static boolean hold(String word) {
        if (isKnown(word)) {
            return true;
        }
        var reached = new boolean[word.length() + 1];
        reached[0] = true;
        for (int end = 1; end <= word.length(); end++) {
            for (int start = 0; start < end && !reached[end]; start++) {
                reached[end] = reached[start] && isPart(word.substring(start, end));
            }
        }
        return reached[word.length()];
    }

    private static boolean isPart(String part) {
        int shortest = Character.isIdeographic(part.codePointAt(0)) ? SHORTEST_HAN_PART : SHORTEST_LATIN_PART;
        return part.length() >= shortest && isKnown(part);
    }

    private static boolean isKnown(String word) {
        return COMMON.contains(word) || OWN.contains(word);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
