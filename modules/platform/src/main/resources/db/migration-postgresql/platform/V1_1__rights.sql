GRANT USAGE ON SCHEMA platform TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.message, platform.change_stamp, platform.sealed_word TO ${app};
