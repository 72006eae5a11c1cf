package dianyuan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which native library is taken, and which is refused. */
class LoaderTest {
    /** Prints the library's version. */
    static final class Says {
        public static void main(String[] arguments) {
            System.out.println("version " + Dianyuan.version());
        }
    }

    @Test
    void theLibraryBesideTheClassesIsFoundWithoutAPath() throws Exception {
        Program program = Program.run(Says.class, "-Djava.library.path=");
        assertTrue(program.output.contains("version " + Dianyuan.version()), program.output);
        assertEquals(0, program.status);
    }

    @Test
    void aNamedFileIsTaken() throws Exception {
        File file = com.sun.jna.Native.extractFromResourcePath("dianyuan", Native.class.getClassLoader());
        Program program = Program.run(Says.class, "-D" + NativeLoader.PROPERTY + "=" + file.getAbsolutePath());
        assertTrue(program.output.contains("version " + Dianyuan.version()), program.output);
    }

    @Test
    void aNamedFileThatIsNotThereIsAnError() throws Exception {
        Program program = Program.run(Says.class, "-D" + NativeLoader.PROPERTY + "=nowhere/libdianyuan.so");
        assertNotEquals(0, program.status);
        assertTrue(program.output.contains("UnsatisfiedLinkError"), program.output);
        assertTrue(program.output.contains("nowhere"), program.output);
    }

    @Test
    void aLibraryOfAnotherVersionIsRefusedInWords(@TempDir Path folder) throws Exception {
        // Some other library: JNA's own, which has no version of this interface at all.
        Path other = someLibrary(folder);
        Program program = Program.run(Says.class, "-D" + NativeLoader.PROPERTY + "=" + other);
        assertNotEquals(0, program.status);
        assertTrue(
                program.output.contains("the native library has version 0 of the C interface"), program.output);
        assertTrue(program.output.contains("needs version " + NativeLoader.ABI_VERSION), program.output);
    }

    private static Path someLibrary(Path folder) throws Exception {
        String name = System.mapLibraryName("jnidispatch");
        Path copy = folder.resolve(name);
        String resource = "/com/sun/jna/" + com.sun.jna.Platform.RESOURCE_PREFIX + "/" + name;
        try (java.io.InputStream in = com.sun.jna.Native.class.getResourceAsStream(resource)) {
            Files.copy(in, copy);
        }
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(1, all.count());
        }
        return copy;
    }
}
