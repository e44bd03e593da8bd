package onething.domain.account;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.AccountHolder.Person;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.party.PersonId;
import onething.domain.party.Role;

/// Someone who can sign in.
public record Account(PersonId id, AccountHolder holder) {

    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final Duration A_WORKING_DAY = Duration.ofHours(12);

    /// What its holder may be.
    public Set<Scope> scopes() {
        return switch (holder) {
            case Person _ -> EnumSet.of(Scope.CITIZEN);
            case Organisation _ -> EnumSet.of(Scope.ENTERPRISE);
            case StaffMember staff -> scopes(staff);
            case AdministratorAccount _ -> EnumSet.of(Scope.ADMIN);
        };
    }

    /// What a client gets that asked for these: never more than the holder may be, and all of that when
    /// it asked for
    /// none in particular. Empty when it asked only for what the holder may not be.
    public Set<Scope> granted(Set<Scope> asked) {
        var granted = EnumSet.copyOf(scopes());
        var capacities = EnumSet.complementOf(EnumSet.of(Scope.OPENID));
        capacities.retainAll(asked);
        if (!capacities.isEmpty()) {
            granted.retainAll(capacities);
        }
        if (!granted.isEmpty() && asked.contains(Scope.OPENID)) {
            granted.add(Scope.OPENID);
        }
        return granted;
    }

    /// After that long the holder proves again who they are, however often tokens were renewed:
    /// citizens go on for a
    /// month, whoever sees other people's papers for a working day.
    public Duration staysSignedIn() {
        return switch (holder) {
            case Person _, Organisation _ -> A_MONTH;
            case StaffMember _, AdministratorAccount _ -> A_WORKING_DAY;
        };
    }

    private static Set<Scope> scopes(StaffMember staff) {
        var scopes = EnumSet.noneOf(Scope.class);
        if (staff.roles().contains(Role.OFFICER)) {
            scopes.add(Scope.OFFICER);
        }
        if (staff.roles().contains(Role.APPROVER)) {
            scopes.add(Scope.APPROVER);
        }
        return scopes;
    }
}
