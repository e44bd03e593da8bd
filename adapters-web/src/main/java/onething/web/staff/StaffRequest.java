package onething.web.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.application.port.in.staff.AddStaff;
import onething.application.port.in.staff.ChangeStaff;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.LoginName;
import onething.domain.code.WireNamed;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.refusal.Fault;
import onething.web.ProvenAt;
import onething.web.problem.MalformedRequest;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;

/// What an administrator sends about a member of the staff.
final class StaffRequest {

    private static final String KEBAB = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String DISTRICT = "[1-9][0-9]{5}";
    private static final String ROLE = "officer|approver|head|report-officer";

    private StaffRequest() {}

    record Adding(
            @NotBlank String account,
            @NotBlank String name,
            @NotNull @Pattern(regexp = KEBAB) String office,
            @NotNull @Pattern(regexp = DISTRICT) String district,
            @NotEmpty Set<@NotNull @Pattern(regexp = ROLE) String> roles) {

        AddStaff.Command toCommand(Actor who, ProvenAt proven) {
            var reader = new RequestReader();
            var login = reader.value(
                    "/account", account, LoginName.LONGEST, LoginName::new, "account", "应为2至64个字母、数字，中间可以有 . _ @ + -");
            var itsName = reader.value("/name", name, PersonName.LONGEST, PersonName::new, "person-name", "应为证件上的姓名");
            reader.done();
            return new AddStaff.Command(
                    who,
                    login.orElseThrow(),
                    new StaffMember(
                            itsName.orElseThrow(), new OfficeCode(office), new DistrictCode(district), rolesOf(roles)),
                    proven.at());
        }
    }

    /// Absent members stay unchanged.
    record Changing(
            @Nullable @Pattern(regexp = KEBAB) String office,
            @Nullable @Pattern(regexp = DISTRICT) String district,
            @Nullable @Size(min = 1, max = 4) Set<@NotNull @Pattern(regexp = ROLE) String> roles,
            @Nullable Boolean suspended) {

        ChangeStaff.Command toCommand(Actor who, ProvenAt proven, UUID person, long version) {
            return new ChangeStaff.Command(
                    who,
                    new PersonId(person),
                    version,
                    Optional.ofNullable(office).map(OfficeCode::new),
                    Optional.ofNullable(district).map(DistrictCode::new),
                    Optional.ofNullable(roles).map(StaffRequest::rolesOf),
                    Optional.ofNullable(suspended),
                    proven.at());
        }
    }

    private static Set<Role> rolesOf(Set<String> sent) {
        var roles = sent.stream().map(role -> WireNamed.get(Role.class, role)).collect(Collectors.toUnmodifiableSet());
        if (!StaffMember.areValid(roles)) {
            throw MalformedRequest.body(List.of(new Fault("/roles", "roles", "举报件承办人须同时是经办人，本机关正职（主持工作的）负责人须同时是负责人")));
        }
        return roles;
    }
}
