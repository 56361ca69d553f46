import { describe, expect, test } from 'vitest';
import { language } from '../../../src/annotators/language/index.ts';
import { makeDocument, runStage } from '../../helpers/documents.ts';

const ENGLISH =
  'The minister said on Monday that the government of the country was ready to work with its neighbours, and that the talks, which had been held for three days in the capital, were not over. He said they would go on after the holiday, and that it was for the two sides to decide.';
const GERMAN =
  'Der Minister sagte am Montag, dass die Regierung in Berlin eine neue Reform plant, die an den Schulen und in den Betrieben zu großen Veränderungen führen soll. Die Opposition kritisierte das Vorhaben als unzureichend und forderte mehr Geld für die Länder und für die Kommunen im Osten.';
const FRENCH =
  'Le ministre a déclaré lundi que le gouvernement prépare une nouvelle réforme qui doit changer les écoles et les entreprises du pays. L’opposition a critiqué le projet et demande plus de moyens pour les régions et les communes, en particulier dans le nord et dans les banlieues des grandes villes.';
const SPANISH =
  'El ministro dijo el lunes que el gobierno prepara una nueva reforma que debe cambiar las escuelas y las empresas del país. La oposición criticó el proyecto y pide más medios para las regiones y los municipios, en particular en el norte y en los barrios de las grandes ciudades de la costa.';
const INDONESIAN =
  'Menteri itu mengatakan pada hari Senin bahwa pemerintah sedang menyiapkan reformasi baru yang akan mengubah sekolah dan perusahaan di negara itu. Oposisi mengkritik rencana tersebut dan meminta lebih banyak dana untuk daerah dan kota, khususnya di bagian utara dan di pinggiran kota-kota besar.';

describe('language', () => {
  test.each([
    ['English', ENGLISH, {}, 'en'],
    ['too little to tell', 'Ministers met.', {}, 'en'],
    ['German', GERMAN, {}, 'und'],
    ['French', FRENCH, {}, 'und'],
    ['Spanish', SPANISH, {}, 'und'],
    ['Indonesian', INDONESIAN, {}, 'und'],
    ['no letters', '1 2 3 4', {}, 'en'],
    ['a code that the input gives', GERMAN, { language: 'DE' }, 'de'],
    ['a name that the input gives', ENGLISH, { language: 'English' }, 'en'],
    ['a locale', ENGLISH, { language: 'en_GB' }, 'en-gb'],
    ['what is no code', ENGLISH, { language: 'the Queen’s' }, 'en'],
  ])('%s', (_, text, given, expected) => {
    expect(runStage<'language'>(language, makeDocument(text, given))).toBe(expected);
  });
});
