package onething.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.domain.account.StaffAccount;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.text.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Reads from a checked token who calls and in which capacity. Signature, issuer and audience are checked
/// before. A token that names no kind of caller, or two at once, is refused.
final class JwtActorConverter {

    static final String CITIZEN = "citizen";
    static final String ENTERPRISE = "enterprise";
    static final String OFFICER = "officer";
    static final String APPROVER = "approver";
    static final String ADMINISTRATOR = "admin";

    /// Only another issuer's token has it: that of the authority whose platform pulls the records.
    static final String CASE_FEED = "case-feed";

    private JwtActorConverter() {}

    /// @param granted the scopes that the token's issuer may grant
    static JwtAuthenticationToken of(Jwt token, Set<String> granted, boolean ours) {
        var scopes = scopes(token).stream().filter(granted::contains).collect(Collectors.toSet());
        var authorities = scopes.stream().map(SimpleGrantedAuthority::new).toList();
        return new JwtAuthenticationToken(token, actor(token, scopes, ours), authorities);
    }

    /// The same caller with the office and roles that the staff register has now: an administrator may
    /// have changed them after the token was issued. The caller never gets more than the token grants,
    /// except the mark of the head of the office: no token carries it, and the register alone says so.
    static JwtAuthenticationToken at(JwtAuthenticationToken caller, StaffAccount now) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(now.member().roles());
        roles.retainAll(((Actor.Staff) Objects.requireNonNull(caller.getPrincipal())).roles());
        if (roles.isEmpty()) {
            throw new InvalidBearerTokenException("the caller has none of the token's roles any more");
        }
        var member = now.member();
        var authorities = roles.stream()
                .map(role -> new SimpleGrantedAuthority(role == Role.APPROVER ? APPROVER : OFFICER))
                .toList();
        if (roles.contains(Role.APPROVER) && member.roles().contains(Role.HEAD)) {
            roles.add(Role.HEAD);
        }
        var actor = new Actor.Staff(now.id(), member.displayName(), member.office(), member.district(), roles);
        return new JwtAuthenticationToken(caller.getToken(), actor, authorities);
    }

    private static Actor actor(Jwt token, Set<String> scopes, boolean ours) {
        try {
            var id = ours ? new PersonId(UUID.fromString(subject(token))) : foreign(token);
            var name = new Line(Objects.requireNonNullElse(token.getClaimAsString("name"), "")).value();
            var kinds = scopes.stream().map(JwtActorConverter::kind).distinct().toList();
            return switch (kinds.size() == 1 ? kinds.getFirst() : "") {
                case CITIZEN -> new Actor.Citizen(id, name);
                case ENTERPRISE -> new Actor.Enterprise(id, name);
                case ADMINISTRATOR -> new Actor.Administrator(id, name);
                case CASE_FEED -> new Actor.Platform(id, name);
                case OFFICER -> new Actor.Staff(id, name, office(token), district(token), roles(scopes));
                default -> throw new InvalidBearerTokenException("the token names no single kind of caller");
            };
        } catch (IllegalArgumentException e) {
            throw new InvalidBearerTokenException("the claims do not fit", e);
        }
    }

    /// An officer and an approver are both staff. Every other scope is a kind of its own.
    private static String kind(String scope) {
        return scope.equals(APPROVER) ? OFFICER : scope;
    }

    private static Set<Role> roles(Set<String> scopes) {
        var roles = EnumSet.noneOf(Role.class);
        if (scopes.contains(OFFICER)) {
            roles.add(Role.OFFICER);
        }
        if (scopes.contains(APPROVER)) {
            roles.add(Role.APPROVER);
        }
        return roles;
    }

    /// An id made from the issuer's name and its name for the person, so it never equals one of our own
    /// ids.
    private static PersonId foreign(Jwt token) {
        var named = required(token, "iss") + "\n" + subject(token);
        return new PersonId(UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> scopes(Jwt token) {
        return token.getClaim("scope") instanceof String scope ? Arrays.asList(scope.split(" ")) : List.of();
    }

    private static String subject(Jwt token) {
        return required(token, "sub");
    }

    private static OfficeCode office(Jwt token) {
        return new OfficeCode(required(token, "office"));
    }

    private static DistrictCode district(Jwt token) {
        return new DistrictCode(required(token, "district"));
    }

    private static String required(Jwt token, String claim) {
        @Nullable String value = token.getClaimAsString(claim);
        if (value == null) {
            throw new IllegalArgumentException("no claim " + claim);
        }
        return value;
    }
}
