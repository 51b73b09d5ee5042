import { z } from 'zod';

const SHORTEST = 12;
const LONGEST = 256;

/** A password as it is chosen; which characters it has is nobody's business. */
export const newPassword = z.string().min(SHORTEST, `at least ${SHORTEST} characters`).max(LONGEST);

/** Those of twelve characters or more that are tried first. */
const COMMON = new Set(
  `password1234 password12345 password123456 passwordpassword password123! 123456789012 1234567890123 012345678910
   123123123123 112233445566 qwertyuiop12 qwertyuiop123 qwertyuiopas qwertyuiop[] qwertyuiopasdfghjkl azertyuiop12
   azertyuiop123 qwertzuiop12 qwertzuiop123 asdfghjkl123 1q2w3e4r5t6y 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsxcde3
   q1w2e3r4t5y6 abcdefghijkl abcdefgh1234 abcd12345678 administrator administrator1 adminadminadmin admin1234567
   admin12345678 letmeinletmein letmein12345 welcome12345 welcomewelcome changemechangeme changeme1234 changeme12345
   iloveyou1234 iloveyouiloveyou monkeymonkey1 dragondragon1 footballfootball sunshine1234 princess1234 superman1234
   motdepasse12 motdepasse123 motdepasse1234 wachtwoord12 wachtwoord123 wachtwoord1234 passwort1234 passwort12345
   geheimgeheim bonjourbonjour summer2026!! winter2026!! tocsintocsin tocsin123456 tocsin1234567 exercise1234
   correcthorsebatterystaple correct horse battery staple thisisapassword thisismypassword mypassword123 mypassword1234`
    .split(/\s*\n\s*|\s(?!horse|battery|staple)/)
    .map((one) => one.replaceAll(' ', '')),
);

/** Why a password must not be chosen; undefined where it may. */
export function weakness(
  password: string,
  { name, email }: { name: string; email: string },
): 'password-common' | 'password-personal' | undefined {
  const plain = password.toLowerCase().replace(/\s/g, '');
  if (COMMON.has(plain) || new Set(plain).size < 5) return 'password-common';
  const own = [email, ...email.split(/[@.]/), ...name.split(/\s+/)].map((part) => part.toLowerCase());
  const rest = own
    .filter((part) => part.length > 2)
    .sort((one, other) => other.length - one.length)
    .reduce((left, part) => left.replaceAll(part, ''), plain);
  return rest.length < plain.length && rest.length < 6 ? 'password-personal' : undefined;
}
