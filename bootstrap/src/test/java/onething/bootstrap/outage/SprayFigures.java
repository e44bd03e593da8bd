package onething.bootstrap.outage;

import java.util.Map;
import java.util.TreeMap;
import onething.bootstrap.journey.support.Browser;
import onething.bootstrap.journey.support.LocalService;
import onething.bootstrap.journey.support.SigningIn;

/// Tries one password on many accounts, each from another network, and counts the verdicts: first without
/// the limit for one password, then with it. After each run the holder of an account signs in on a device
/// that they have used before. Who asks too often is not counted here.
final class SprayFigures {

    private SprayFigures() {}

    static void measure(int accounts) {
        spray(accounts, Map.of("onething.sign-in.same-password.burst", 1_000_000), "without the limit");
        spray(accounts, Map.of(), "with the limit");
    }

    private static void spray(int accounts, Map<String, ?> settings, String what) {
        var all = new TreeMap<String, Object>(settings);
        all.put("onething.proxies.trusted", "127.0.0.0/8,::1");
        all.put("onething.sign-in.work.rounds", 20);
        all.put("onething.sign-in.work.limit", 20);
        try (var service = new LocalService(all)) {
            var home = new Browser(service.address());
            home.codeFor(home.begins(), "lina");
            var attacker = new Browser(service.address());
            var begun = attacker.begins();
            var statuses = new TreeMap<Integer, Integer>();
            var start = System.nanoTime();
            for (int i = 0; i < accounts; i++) {
                attacker.movesTo("203.0." + i / 250 + "." + (i % 250 + 1));
                var answer = attacker.triesPassword(begun, "person" + i, SigningIn.PASSWORD);
                statuses.merge(answer.status(), 1, Integer::sum);
            }
            var seconds = (System.nanoTime() - start) / 1_000_000_000;
            System.out.printf(
                    "one password, %d accounts, %d networks, %s: %d verdicts in %d s, %s%n",
                    accounts, accounts, what, statuses.getOrDefault(422, 0), seconds, statuses);
            var again = home.begins();
            System.out.println("the holder at home with that password: "
                    + home.triesPassword(again, "lina", SigningIn.PASSWORD).status());
        }
    }
}
