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

/// An account that a holder can sign in to.
public record Account(PersonId id, AccountHolder holder) {

    private static final Duration CITIZEN_SIGN_IN = Duration.ofDays(30);
    private static final Duration STAFF_SIGN_IN = Duration.ofHours(12);
    private static final Duration CITIZEN_UNUSED = Duration.ofDays(14);
    private static final Duration STAFF_UNUSED = Duration.ofHours(1);

    /// The scopes that the holder may have.
    public Set<Scope> scopes() {
        return switch (holder) {
            case Person _ -> EnumSet.of(Scope.CITIZEN);
            case Organisation _ -> EnumSet.of(Scope.ENTERPRISE);
            case StaffMember staff -> scopes(staff);
            case AdministratorAccount _ -> EnumSet.of(Scope.ADMIN);
        };
    }

    /// The scopes for a client that requested these. They are never more than the holder's scopes. A client
    /// that requested none in particular gets all of them. The result is empty if the client requested only
    /// scopes that the holder may not have.
    public Set<Scope> granted(Set<Scope> requested) {
        var granted = EnumSet.copyOf(scopes());
        var capacities = EnumSet.complementOf(EnumSet.of(Scope.OPENID));
        capacities.retainAll(requested);
        if (!capacities.isEmpty()) {
            granted.retainAll(capacities);
        }
        if (!granted.isEmpty() && requested.contains(Scope.OPENID)) {
            granted.add(Scope.OPENID);
        }
        return granted;
    }

    /// How long a sign-in lasts in all. Then the holder must authenticate again, even if tokens were
    /// refreshed. Citizens and organisations stay signed in for a month. Staff and administrators, who see
    /// other people's documents, stay signed in for a working day.
    public Duration staysSignedIn() {
        return switch (holder) {
            case Person _, Organisation _ -> CITIZEN_SIGN_IN;
            case StaffMember _, AdministratorAccount _ -> STAFF_SIGN_IN;
        };
    }

    /// How long a sign-in lasts without use: for citizens and organisations two weeks, for staff and administrators
    /// an hour (NIST SP 800-63B-4, level 2). It is counted from the last renewal of its tokens.
    public Duration staysSignedInUnused() {
        return switch (holder) {
            case Person _, Organisation _ -> CITIZEN_UNUSED;
            case StaffMember _, AdministratorAccount _ -> STAFF_UNUSED;
        };
    }

    /// Whether the holder may see other people's documents or change the rules for all. Then a password alone is
    /// not enough, and a second factor can be set up.
    public boolean isOfStaff() {
        return switch (holder) {
            case Person _, Organisation _ -> false;
            case StaffMember _, AdministratorAccount _ -> true;
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
