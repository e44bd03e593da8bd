package onething.web.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.application.port.in.staff.AddStaff;
import onething.application.port.in.staff.ChangeStaff;
import onething.domain.code.WireNamed;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.signin.Holder.StaffMember;
import onething.domain.signin.LoginName;
import onething.web.ProvenAt;
import org.jspecify.annotations.Nullable;

/// What administrators say about somebody on the staff.
final class StaffRequest {

    private static final String KEBAB = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String DISTRICT = "[1-9][0-9]{5}";
    private static final String ROLE = "officer|approver";

    private StaffRequest() {}

    record Adding(
            @NotBlank @Size(max = 64) @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,63}") String account,
            @NotBlank @Size(max = 50) @Pattern(regexp = "\\p{L}[\\p{L}\\p{M}·•. '-]{0,48}[\\p{L}\\p{M}]") String name,
            @NotNull @Pattern(regexp = KEBAB) String office,
            @NotNull @Pattern(regexp = DISTRICT) String district,
            @NotEmpty Set<@NotNull @Pattern(regexp = ROLE) String> roles) {

        AddStaff.Command toCommand(Actor who, ProvenAt proven) {
            return new AddStaff.Command(
                    who,
                    new LoginName(account),
                    new StaffMember(
                            new PersonName(name),
                            new OfficeCode(office),
                            new DistrictCode(district),
                            rolesOf(roles)),
                    proven.at());
        }
    }

    /// What is left out stays.
    record Changing(
            @Nullable @Pattern(regexp = KEBAB) String office,
            @Nullable @Pattern(regexp = DISTRICT) String district,
            @Nullable @Size(min = 1, max = 2) Set<@NotNull @Pattern(regexp = ROLE) String> roles,
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
        return sent.stream().map(role -> WireNamed.get(Role.class, role)).collect(Collectors.toUnmodifiableSet());
    }
}
