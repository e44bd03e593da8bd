package onething.bootstrap.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.bootstrap.BesideOthers;
import onething.bootstrap.OurClasses;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ByteArrayResource;

/// The example file and the README name settings that exist, and no group of settings is left out of both.
@BesideOthers
class DocumentedSettingsTest {

    private static final Path EXAMPLE = Path.of("deploy/application.yaml");
    private static final Path README = Path.of("../README.md");

    /// A line of the example that is commented out: a name, and what follows as in a file.
    private static final Pattern COMMENTED_OUT = Pattern.compile("( *)# ((?:- )?[a-z0-9-]+:(?: .*)?|  +.*)");

    private static final Pattern NAME = Pattern.compile("`(onething\\.[a-z0-9.*-]+|…\\.[a-z0-9.-]+)`");
    private static final String ANY_KEY = "*";

    /// Read by name, and not into a record.
    private static final Set<String> READ_BY_NAME = WrongSettings.READ_BY_NAME;

    private final Map<String, Type> settings = settings();

    @Test
    void everySettingOfTheExampleExists() throws IOException {
        var names = names(Files.readString(EXAMPLE));

        assertThat(names).hasSizeGreaterThan(20).allMatch(this::exists);
    }

    @Test
    void everySettingThatTheExampleCommentsOutExists() throws IOException {
        var all = new ArrayList<String>();
        for (var line : Files.readAllLines(EXAMPLE)) {
            var commented = COMMENTED_OUT.matcher(line);
            all.add(commented.matches() ? commented.group(1) + commented.group(2) : line);
        }

        var names = names(String.join("\n", all));

        assertThat(names)
                .contains(
                        "onething.documents.s3.endpoint",
                        "onething.backup.directory",
                        "onething.webhooks.subscribers[0].name")
                .allMatch(this::exists);
    }

    @Test
    void everySettingOfTheReadmeExists() throws IOException {
        var names = documented();

        assertThat(names).hasSizeGreaterThan(60).allMatch(this::exists);
    }

    @Test
    void everyGroupOfSettingsIsInTheReadme() throws IOException {
        var documented = documented();

        assertThat(groups())
                .hasSizeGreaterThan(15)
                .allMatch(group -> documented.stream()
                        .anyMatch(name -> name.equals(group)
                                || name.startsWith(group + ".")
                                || group.startsWith(bare(name) + ".")));
    }

    private static String bare(String name) {
        return name.endsWith(".*") ? name.substring(0, name.length() - 2) : name;
    }

    private boolean exists(String name) {
        if (!name.startsWith("onething.") || READ_BY_NAME.contains(name)) {
            return true;
        }
        var plain = bare(name.replaceAll("\\[[0-9]+]", ""));
        return settings.containsKey(plain)
                || settings.keySet().stream().anyMatch(setting -> setting.startsWith(plain + "."))
                || settings.keySet().stream()
                        .filter(setting -> setting.endsWith("." + ANY_KEY))
                        .anyMatch(setting -> plain.startsWith(setting.substring(0, setting.length() - 1)));
    }

    private static List<String> names(String yaml) throws IOException {
        var loaded = new YamlPropertySourceLoader().load("example", new ByteArrayResource(yaml.getBytes(UTF_8)));
        return loaded.stream()
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .toList();
    }

    /// The names in the first column of the README's table; `….port` has the parent of the name before it.
    private static Set<String> documented() throws IOException {
        var names = new TreeSet<String>();
        for (var line : Files.readAllLines(README)) {
            if (!line.startsWith("| `onething.")) {
                continue;
            }
            var found = NAME.matcher(line.substring(0, line.indexOf('|', 1)));
            var parent = "";
            while (found.find()) {
                var name = found.group(1);
                var whole = name.startsWith("…") ? parent + name.substring(1) : name;
                parent = name.startsWith("…") ? parent : name.substring(0, name.lastIndexOf('.'));
                names.add(whole);
            }
        }
        return names;
    }

    private static List<String> groups() {
        return properties().map(type -> prefix(type)).toList();
    }

    private static Map<String, Type> settings() {
        var settings = new HashMap<String, Type>();
        properties().forEach(type -> add(prefix(type), type, settings));
        return settings;
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    private static Stream<Class<?>> properties() {
        return OurClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                .map(JavaClass::reflect);
    }

    private static void add(String name, Type type, Map<String, Type> settings) {
        settings.put(name, type);
        if (type instanceof Class<?> group && group.isRecord()) {
            Arrays.stream(group.getRecordComponents())
                    .forEach(part -> add(name + "." + kebab(part), part.getGenericType(), settings));
        } else if (type instanceof ParameterizedType generic) {
            var last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            add(Map.class.equals(generic.getRawType()) ? name + "." + ANY_KEY : name, last, settings);
        }
    }

    private static String kebab(RecordComponent part) {
        return part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
