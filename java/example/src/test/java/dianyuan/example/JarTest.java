package dianyuan.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dianyuan.Dianyuan;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The library's jar is all that is needed: this module's tests have it and no build folder on their class path. */
class JarTest {
    private static File jarOf(Class<?> type) throws Exception {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Test
    void theNativeLibraryLiesInTheJar() throws Exception {
        File file = jarOf(Dianyuan.class);
        assertTrue(file.getName().endsWith(".jar"), file.getName());
        String platform = com.sun.jna.Platform.RESOURCE_PREFIX;
        try (JarFile jar = new JarFile(file)) {
            assertNotNull(jar.getEntry(platform + "/" + System.mapLibraryName("dianyuan")), platform);
        }
        assertEquals("", System.getProperty("java.library.path"));
        assertFalse(Dianyuan.version().isEmpty());
    }

    @Test
    void theJarsAloneTellTheStory() throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Djava.library.path=", "-Djna.library.path=", "-Dfile.encoding=US-ASCII", "-cp", classPath,
                        Main.class.getName(), "--lang", "zh")
                .redirectErrorStream(true)
                .start();
        String told;
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            told = reader.lines().collect(Collectors.joining("\n"));
        }
        assertEquals(0, process.waitFor(), told);
        assertTrue(told.contains("与重启前一致"), told);
    }
}
