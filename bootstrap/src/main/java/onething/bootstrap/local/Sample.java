package onething.bootstrap.local;

import java.util.List;
import java.util.Set;
import onething.domain.account.AccountHolder;
import onething.domain.account.LoginName;
import onething.domain.party.CreditCode;
import onething.domain.party.DistrictCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.text.Line;

/// A sample person for local mode. None of them exists.
///
/// @param part the role of the person in the examples
record Sample(LoginName login, String part, AccountHolder holder) {

    /// One password for all of them: every start of local mode prints it.
    static final String PASSWORD = "lychee-banyan-26";

    private static final DistrictCode CITY = new DistrictCode("445200");
    private static final DistrictCode RONGCHENG = new DistrictCode("445202");
    private static final DistrictCode PUNING = new DistrictCode("445281");

    /// Two workers, a lawyer, a person who reports, an enterprise, a union, an insurance fund, staff of each
    /// office, two administrators.
    static final List<Sample> EVERYONE = List.of(
            person("lina", "李娜", "445202199003071527"),
            person("chenwei", "陈伟", "445281197806150612"),
            person("huanglei", "黄磊", "445202198502142137"),
            person("zhouxiaoyan", "周小燕", "445221198209140043"),
            organisation("factory", "企业", "揭阳市榕城区示例五金制品厂", "91445202MA4X7Y2K1U"),
            organisation("union", "工会组织", "揭阳市榕城区示例镇总工会", "81445202MC12345674"),
            organisation("insurer", "社会保险经办机构", "揭阳市示例社会保险基金管理局", "11445200MB1234567C"),
            staff("inspector", "劳动保障监察 榕城区 经办人", "林志强", "labour-inspection", RONGCHENG, Role.OFFICER),
            staff("inspector-head", "劳动保障监察 榕城区 负责人", "黄丽华", "labour-inspection", RONGCHENG, Role.APPROVER, Role.HEAD),
            staff(
                    "inspector-deputy",
                    "劳动保障监察 榕城区 分管负责人",
                    "罗建平",
                    "labour-inspection",
                    RONGCHENG,
                    Role.OFFICER,
                    Role.APPROVER),
            staff("inspector-puning", "劳动保障监察 普宁市 经办人", "方文杰", "labour-inspection", PUNING, Role.OFFICER),
            staff("inspector-city", "劳动保障监察 揭阳市 经办人", "陈志明", "labour-inspection", CITY, Role.OFFICER),
            staff("injury", "工伤认定 经办人", "吴晓东", "work-injury", CITY, Role.OFFICER),
            staff("injury-head", "工伤认定 负责人", "郑海燕", "work-injury", CITY, Role.APPROVER, Role.HEAD),
            staff("injury-puning", "工伤认定 普宁市 经办人", "李晓燕", "work-injury", PUNING, Role.OFFICER),
            staff("fund", "社会保险经办 经办人", "许伟民", "social-insurance", CITY, Role.OFFICER),
            staff("fund-head", "社会保险经办 负责人", "蔡美玲", "social-insurance", CITY, Role.APPROVER, Role.HEAD),
            staff("committee", "劳动能力鉴定委员会 经办人", "谢建国", "assessment-committee", CITY, Role.OFFICER),
            staff("committee-head", "劳动能力鉴定委员会 负责人", "杨淑芬", "assessment-committee", CITY, Role.APPROVER, Role.HEAD),
            new Sample(new LoginName("admin"), "系统管理员", new AccountHolder.AdministratorAccount(new PersonName("陈系统"))),
            new Sample(
                    new LoginName("admin-second"),
                    "系统管理员，批准他人修订的办事指南",
                    new AccountHolder.AdministratorAccount(new PersonName("刘系统"))));

    private static Sample person(String login, String name, String idCard) {
        return new Sample(
                new LoginName(login), "个人", new AccountHolder.Person(new PersonName(name), new IdCardNumber(idCard)));
    }

    private static Sample organisation(String login, String part, String name, String creditCode) {
        return new Sample(
                new LoginName(login), part, new AccountHolder.Organisation(new Line(name), new CreditCode(creditCode)));
    }

    private static Sample staff(
            String login, String part, String name, String office, DistrictCode district, Role... roles) {
        return new Sample(
                new LoginName(login),
                part,
                new AccountHolder.StaffMember(new PersonName(name), new OfficeCode(office), district, Set.of(roles)));
    }
}
