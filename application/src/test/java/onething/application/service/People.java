package onething.application.service;

import static onething.application.service.SmallGuide.COMMITTEE;
import static onething.application.service.SmallGuide.INSPECTION;
import static onething.application.service.SmallGuide.JIEYANG;
import static onething.application.service.SmallGuide.PUNING;
import static onething.application.service.SmallGuide.RONGCHENG;
import static onething.application.service.SmallGuide.WORK_INJURY;

import java.util.Set;
import java.util.UUID;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;

/// The callers in the tests.
public final class People {

    public static final Actor LI_NA = new Actor.Citizen(id(1), "李娜");
    public static final Actor WANG_WEI = new Actor.Citizen(id(2), "王伟");
    public static final Actor A_FACTORY = new Actor.Enterprise(id(3), "榕城制衣厂");
    public static final Actor INSPECTOR = staff(4, INSPECTION, RONGCHENG, Role.OFFICER);
    public static final Actor INSPECTOR_OF_PUNING = staff(5, INSPECTION, PUNING, Role.OFFICER);
    public static final Actor DETERMINER = staff(6, WORK_INJURY, JIEYANG, Role.OFFICER);
    public static final Actor HER_COLLEAGUE = staff(7, WORK_INJURY, JIEYANG, Role.OFFICER);
    public static final Actor HER_APPROVER = staff(8, WORK_INJURY, JIEYANG, Role.OFFICER, Role.APPROVER);
    public static final Actor ASSESSOR = staff(9, COMMITTEE, JIEYANG, Role.OFFICER);
    public static final Actor OF_THE_DISTRICT_ONLY = staff(10, WORK_INJURY, RONGCHENG, Role.OFFICER);
    public static final Actor ADMINISTRATOR = new Actor.Administrator(id(11), "管理员");

    private People() {}

    private static Actor staff(int number, OfficeCode office, DistrictCode district, Role... roles) {
        return new Actor.Staff(id(number), "工作人员" + number, office, district, Set.of(roles));
    }

    private static PersonId id(int number) {
        return new PersonId(new UUID(0x7000L, 0x9000_0000_0000_0000L + number));
    }
}
