package onething.domain.password;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import onething.domain.account.LoginName;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.PasswordGuessable;
import onething.domain.refusal.Refusal.PasswordWeak;

/// The rule for passwords: long enough, and not one of those that attackers try first.
///
/// Leaked passwords have few patterns: a common word with a year or a sign, a row of the keyboard, a
/// repetition, a number. Attackers of this service also try its own words. The rule therefore describes these
/// patterns, and lists only the commonest passwords ([CommonPasswords]), not millions. It checks the visible text:
/// full-width letters, capitals, and digits written for letters make no difference.
public final class PasswordRule {

    public static final int SHORTEST = 10;

    private static final int MIN_DIFFERENT_CHARACTERS = 5;
    private static final int MIN_ACCOUNT_LENGTH = 4;
    private static final int MAX_OTHER_LETTERS = 2;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}〇]+");

    private static final Pattern ENDING = Pattern.compile("[^\\p{L}]+$");

    /// A year, month or day in Chinese characters. A single numeral is a part of words such as 一件事.
    private static final Pattern DATES = Pattern.compile("[〇零一二三四五六七八九十廿]+[年月日号]|[〇零一二三四五六七八九十廿]{2,}");

    private static final List<String> ROWS = List.of(
            "01234567890123456789",
            "98765432109876543210",
            "abcdefghijklmnopqrstuvwxyz",
            "zyxwvutsrqponmlkjihgfedcba",
            "qwertyuiopasdfghjklzxcvbnm",
            "poiuytrewqlkjhgfdsamnbvcxz",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
            "1q2w3e4r5t6y7u8i9o0p",
            "!@#$%^&*()_+",
            "qazwsxedcrfvtgbyhnujmikolp");

    private PasswordRule() {}

    /// Why that account must not have the password; empty if it may.
    public static Optional<Refusal> broken(String password, LoginName account) {
        var text = text(password);
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            return Optional.of(new PasswordWeak(SHORTEST));
        }
        return isGuessable(text) || holds(text, account) ? Optional.of(new PasswordGuessable()) : Optional.empty();
    }

    /// The same without the check against the account name.
    public static Optional<Refusal> broken(String password) {
        var text = text(password);
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            return Optional.of(new PasswordWeak(SHORTEST));
        }
        return isGuessable(text) ? Optional.of(new PasswordGuessable()) : Optional.empty();
    }

    private static boolean isGuessable(String text) {
        return text.codePoints().distinct().count() < MIN_DIFFERENT_CHARACTERS
                || text.codePoints().noneMatch(Character::isLetter)
                || isRepeated(text)
                || CommonPasswords.hold(text)
                || ROWS.stream().anyMatch(row -> isAlong(text, row))
                || isCommon(text);
    }

    /// One or more common words with only digits, signs, dates, and up to two other letters around them.
    private static boolean isCommon(String text) {
        return isOfCommonWords(wordsOf(text))
                || isOfCommonWords(wordsOf(withLetters(text)))
                || isOfCommonWords(wordsOf(withLetters(ENDING.matcher(text).replaceAll(""))));
    }

    private static String wordsOf(String text) {
        return DATES.matcher(NO_LETTERS.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static boolean isOfCommonWords(String words) {
        var each = List.of(words.split(" "));
        return each.stream().anyMatch(PasswordRule::isCommonWord)
                && each.stream().allMatch(word -> word.length() <= MAX_OTHER_LETTERS || isCommonWord(word));
    }

    private static boolean isCommonWord(String word) {
        return PasswordWords.hold(word) || word.length() > MAX_OTHER_LETTERS && isRepeated(word);
    }

    /// Replaces digits and signs that people write for letters.
    private static String withLetters(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's');
    }

    /// Repetitions such as `abcabcabcabc`.
    private static boolean isRepeated(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            var part = text.substring(0, length);
            if (part.repeat(text.length() / length + 1).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the text consists of at most two pieces of the row.
    private static boolean isAlong(String text, String row) {
        for (int cut = text.length() / 2; cut <= text.length(); cut++) {
            if (row.contains(text.substring(0, cut)) && row.contains(text.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String text, LoginName account) {
        return account.value().length() >= MIN_ACCOUNT_LENGTH && text.contains(account.value());
    }

    private static String text(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
