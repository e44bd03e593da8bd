package onething.bootstrap;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/// The classes of the service without its tests, read once for several tests.
public final class OurClasses {

    public static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ArchitectureTest.WithoutTests())
            .importPackages("onething");

    private OurClasses() {}
}
