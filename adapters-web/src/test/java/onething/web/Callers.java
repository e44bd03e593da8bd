package onething.web;

import java.util.Set;
import java.util.UUID;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;

/// The callers in tests of controllers.
public final class Callers {

    public static final Actor.Citizen LI_NA =
            new Actor.Citizen(new PersonId(new UUID(0x0190_0000_0000_7000L, 1)), "李娜");

    public static final Actor.Staff OFFICER_WANG = new Actor.Staff(
            new PersonId(new UUID(0x0190_0000_0000_7000L, 2)),
            "王芳",
            new OfficeCode("work-injury"),
            new DistrictCode("445202"),
            Set.of(Role.OFFICER));

    private Callers() {}
}
