package onething.domain.trail;

import java.util.regex.Pattern;

/// Keeps numbers that identify somebody out of a note: a run of eleven digits or more, in any script, is an ID card's,
/// a telephone's or an account's. A number that begins with letters, as a bundle's does, identifies no person.
final class IdentityMask {

    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z\\p{Nd}])(\\p{Nd}{3})\\p{Nd}{7,}([\\p{Nd}XxＸｘ])");

    private IdentityMask() {}

    static String over(String note) {
        return NUMBER.matcher(note).replaceAll("$1********");
    }
}
