package onething.bootstrap.start;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/// Refuses to start with settings that cannot be read, or that no part of the service reads, as a misspelt one. All
/// of them are told at once, before anything is started. What is missing is told before ([RequiredSettings]).
///
/// A name in the environment of the process is not refused: other programs may mean it, and it does not say where
/// its words begin.
@Component
class WrongSettings implements BeanFactoryPostProcessor, EnvironmentAware {

    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("onething");

    /// These are read by their names, and not into a record.
    static final Set<String> READ_BY_NAME = Set.of("onething.log", "onething.mode", "onething.yuexinqian.address");

    private @Nullable ConfigurableEnvironment settings;

    @Override
    public void setEnvironment(Environment environment) {
        settings = (ConfigurableEnvironment) environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var types = Stream.of(beans.getBeanNamesForAnnotation(ConfigurationProperties.class))
                .map(beans::getType)
                .filter(Objects::nonNull)
                .filter(type -> prefix(type).startsWith(OURS.toString()))
                .toList();
        var wrong = wrong(Objects.requireNonNull(settings), types);
        if (!wrong.isEmpty()) {
            throw CannotStart.with(
                    "%d settings are wrong:%n  %s".formatted(wrong.size(), String.join("%n  ".formatted(), wrong)),
                    "Correct them. The README says what each setting means.");
        }
    }

    /// One line for each setting that is wrong, by name.
    ///
    /// @param types what the settings are read into
    static List<String> wrong(ConfigurableEnvironment settings, List<? extends Class<?>> types) {
        var reading = new Reading();
        var binder = Binder.get(settings);
        for (var type : types) {
            binder.bind(ConfigurationPropertyName.of(prefix(type)), Bindable.of(type), reading);
        }
        var wrong = new TreeMap<String, String>(reading.wrong);
        named(settings)
                .filter(name -> !reading.isRead(name))
                .forEach(name -> wrong.putIfAbsent(name.toString(), "there is no setting of this name"));
        return wrong.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
    }

    private static String prefix(Class<?> type) {
        var told = type.getAnnotation(ConfigurationProperties.class);
        return told == null ? "" : told.value();
    }

    /// The settings of the service that a file or a command line names.
    private static Stream<ConfigurationPropertyName> named(ConfigurableEnvironment settings) {
        return settings.getPropertySources().stream()
                .filter(source -> !source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
                .flatMap(source -> Stream.ofNullable(ConfigurationPropertySources.from(source)))
                .flatMap(sources -> {
                    var all = new ArrayList<ConfigurationPropertyName>();
                    sources.forEach(each -> {
                        if (each instanceof IterableConfigurationPropertySource known) {
                            known.stream().filter(OURS::isAncestorOf).forEach(all::add);
                        }
                    });
                    return all.stream();
                })
                .distinct();
    }

    /// Goes on behind a setting that cannot be read.
    private static final class Reading implements BindHandler {

        private final TreeMap<String, String> wrong = new TreeMap<>();
        private final Set<ConfigurationPropertyName> read = new HashSet<>();
        private final Set<ConfigurationPropertyName> maps = new HashSet<>();

        @Override
        public <T> @Nullable Bindable<T> onStart(
                ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
            read.add(name);
            if (Map.class.isAssignableFrom(target.getType().toClass())) {
                maps.add(name);
            }
            return target;
        }

        /// The record around a setting that cannot be read fails too, which says nothing new.
        @Override
        public @Nullable Object onFailure(
                ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) {
            var told = name.toString();
            if (wrong.keySet().stream().noneMatch(inner -> inner.startsWith(told))) {
                wrong.put(told, reason(target, error));
            }
            return null;
        }

        /// The value stays out of it: it may be a secret.
        private static String reason(Bindable<?> target, Exception error) {
            Throwable cause = error;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause instanceof IllegalArgumentException refused
                            && refused.getStackTrace().length > 0
                            && refused.getStackTrace()[0].getClassName().startsWith("onething")
                    ? String.valueOf(refused.getMessage())
                    : "cannot be read as " + target.getType();
        }

        boolean isRead(ConfigurationPropertyName name) {
            return READ_BY_NAME.contains(name.toString())
                    || read.contains(name)
                    || maps.stream().anyMatch(map -> map.isAncestorOf(name));
        }
    }
}
