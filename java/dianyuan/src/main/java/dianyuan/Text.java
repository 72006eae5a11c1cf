package dianyuan;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Text between Java and the library: UTF-8 with a length. */
final class Text {
    private Text() {}

    /** Bytes to hand over. */
    static byte[] required(String name, String text) {
        return optional(name, Objects.requireNonNull(text, name));
    }

    /** Bytes to hand over; null stays null. */
    static byte[] optional(String name, String text) {
        if (text == null) {
            return null;
        }
        // String.getBytes would write '?' for half a character, silently.
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            boolean whole = Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!whole) {
                throw new IllegalArgumentException(
                        name + ": half a surrogate pair at index " + i + " is no character");
            }
            i++;
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static long length(byte[] text) {
        return text == null ? 0 : text.length;
    }

    /** A text that belongs to some object and ends with NUL. */
    static String borrowed(long address) {
        return address == 0 ? "" : new Pointer(address).getString(0, "UTF-8");
    }

    /** A {@code dy_text}, which is freed here. */
    static String taken(long text) {
        try {
            long length = Native.dy_text_len(text);
            if (length > Integer.MAX_VALUE - 8) {
                throw new OutOfMemoryError("a text of " + length + " bytes is longer than a Java array");
            }
            byte[] bytes = new Pointer(Native.dy_text_data(text)).getByteArray(0, (int) length);
            return new String(bytes, StandardCharsets.UTF_8);
        } finally {
            Native.dy_text_free(text);
        }
    }
}
