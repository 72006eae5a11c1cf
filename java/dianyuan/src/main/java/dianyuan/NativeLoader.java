package dianyuan;

import com.sun.jna.NativeLibrary;
import java.io.File;
import java.io.IOException;

/** Finds the native library, and refuses one that this jar does not fit. */
final class NativeLoader {
    /** The version of the C interface that {@link Native} is written for: {@code DY_ABI_VERSION}. */
    static final int ABI_VERSION = 1;

    /** Names a library file, and nothing else is tried then. */
    static final String PROPERTY = "dianyuan.library";

    private static final String NAME = "dianyuan";

    private NativeLoader() {}

    static void load(Class<?> functions) {
        if (com.sun.jna.Native.POINTER_SIZE != 8) {
            throw new UnsatisfiedLinkError("dianyuan needs a 64-bit Java VM; in this one an address has "
                    + com.sun.jna.Native.POINTER_SIZE * 8 + " bits");
        }
        NativeLibrary library = find();
        checkAbi(library);
        com.sun.jna.Native.register(functions, library);
    }

    private static NativeLibrary find() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return NativeLibrary.getInstance(new File(named).getAbsolutePath());
        }
        File packed = packed();
        if (packed == null) {
            return system();
        }
        NativeLibrary library = NativeLibrary.getInstance(packed.getAbsolutePath());
        if (!packed.getName().equals(System.mapLibraryName(NAME))) {
            // A copy out of the jar: once it is loaded, Linux needs the file no longer. Windows keeps it until
            // JNA's next start tidies up.
            if (!packed.delete()) {
                packed.deleteOnExit();
            }
        }
        return library;
    }

    /** The library beside the classes (a copy of it, where they lie in a jar), or null. */
    private static File packed() {
        try {
            return com.sun.jna.Native.extractFromResourcePath(NAME, NativeLoader.class.getClassLoader());
        } catch (IOException absent) {
            return null;
        }
    }

    private static NativeLibrary system() {
        try {
            return NativeLibrary.getInstance(NAME);
        } catch (UnsatisfiedLinkError error) {
            UnsatisfiedLinkError told = new UnsatisfiedLinkError("the jar has no native library for "
                    + com.sun.jna.Platform.RESOURCE_PREFIX + ", and the system has no "
                    + System.mapLibraryName(NAME) + "; name the file with -D" + PROPERTY + "=PATH");
            told.initCause(error);
            throw told;
        }
    }

    private static void checkAbi(NativeLibrary library) {
        int found;
        try {
            found = library.getFunction("dy_abi_version").invokeInt(new Object[0]);
        } catch (UnsatisfiedLinkError absent) {
            found = 0;
        }
        if (found != ABI_VERSION) {
            library.close();
            throw new UnsatisfiedLinkError("the native library has version " + found
                    + " of the C interface (0: from before it was numbered); this jar needs version "
                    + ABI_VERSION);
        }
    }
}
