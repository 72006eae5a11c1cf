package dianyuan;

/** Where a call puts its object or its error. */
final class Answer {
    final long[] out = new long[1];
    final long[] err = new long[1];

    /** Nothing, if the call went well. */
    void check(int status) {
        if (status != DianyuanException.OK) {
            throw DianyuanException.taken(status, err[0]);
        }
    }

    /** The object that the call made. */
    long object(int status) {
        check(status);
        return out[0];
    }

    /** The object that a watched call made, unless the progress threw: then that is thrown on. */
    long object(int status, Watch watch, Handle.Free free) {
        Throwable thrown = watch.thrown();
        if (thrown == null) {
            return object(status);
        }
        if (status == DianyuanException.OK) {
            free.free(out[0]);
        } else {
            Native.dy_error_free(err[0]);
        }
        throw Answer.<RuntimeException>asIs(thrown);
    }

    /** The text that the call made. */
    String text(int status) {
        return Text.taken(object(status));
    }

    /** The text that a watched call made. */
    String text(int status, Watch watch) {
        return Text.taken(object(status, watch, Native::dy_text_free));
    }

    /** Whatever it is, it is thrown as it was: the compiler has seen to it where it was thrown first. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T asIs(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
