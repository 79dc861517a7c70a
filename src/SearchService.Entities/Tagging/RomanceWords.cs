using System.Collections.Frozen;

namespace SearchService.Entities.Tagging;

/// <summary>
/// Frequent words of Italian, Portuguese, French and Spanish, many of them also towns, surnames or first names somewhere ("grande",
/// "primo", "fine"), and endings of these languages that hardly a name has. In a line of capitals they are words: no capital tells there.
/// </summary>
internal static class RomanceWords
{
    private const int ShortestStem = 2;

    private static readonly FrozenDictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Words = Read(
        ("it",
            "che cui chi quale quali quando quanto quanti dove come perché poiché mentre sia stato stata stati state essere "
            + "era erano fu furono sarà saranno sarebbe avere aveva avevano ebbe abbia abbiano avrebbe hanno venne vennero "
            + "viene vengono fatto fatta fatti fece fanno fare fa può possono poteva potrebbe deve devono doveva vuole stesso "
            + "stessa stessi stesse ogni altro altra altri altre tutto tutta tutti tutte molto molta molti molte poco poca "
            + "pochi poche più meno tanto tanta alcuni alcune qualche nessuno nessuna entrambi entrambe ciascuno suo sua suoi "
            + "sue loro mio mia tuo nostro nostra vostro questo questa questi queste quello quella quelli quelle quei quegli "
            + "primo prima primi prime secondo seconda terzo terza quarto quarta quinto quinta sesto sesta ultimo ultima "
            + "ultimi ultime due tre quattro cinque sei sette otto nove dieci venti trenta quaranta cinquanta cento mille "
            + "milione milioni nuovo nuova nuovi nuove grande grandi piccolo piccola piccoli piccole vecchio vecchia antico "
            + "antica antichi antiche lungo lunga lunghi alto alta alti alte basso bassa bello bella bel belle buono buona "
            + "buoni buone migliore migliori peggiore maggiore maggiori minore minori pieno piena vero vera falso libero "
            + "libera forte forti proprio propria propri proprie certo certa unico unica solo sola soli sole diverso diversa "
            + "diversi diverse vari varie famoso famosa noto nota noti note importante importanti principale principali "
            + "generale generali nazionale nazionali internazionale locale locali politico politica militare militari civile "
            + "sociale pubblico pubblica italiano italiana italiani italiane francese francesi tedesco tedesca tedeschi "
            + "inglese inglesi spagnolo spagnola romano romana romani greco greca russo russa americano americana americani "
            + "europeo europea ricco ricchi ricca povero poveri rosso rossa nero nera neri bianco bianca bianchi verde verdi "
            + "azzurro giallo anno anni mese mesi giorno giorni settimana secolo secoli ora ore minuti tempo periodo epoca "
            + "stagione inizio fine metà termine durante notte sera mattina estate inverno autunno primavera parte parti "
            + "luogo zona area centro interno esterno nord sud est ovest lato capo punto strada via piazza città paese paesi "
            + "comune provincia regione stato stati territorio territori mondo terra mare fiume lago monte isola chiesa "
            + "castello palazzo casa edificio stazione scuola università museo teatro campo stadio uomo uomini donna donne "
            + "figlio figlia figli padre madre fratello sorella moglie marito famiglia genero amico amici gente persona "
            + "persone popolo popolazione abitanti nome cognome titolo vita morte nascita re regina imperatore duca conte "
            + "contessa principe papa vescovo cardinale cardinali santo sindaco governo partito guerra battaglia esercito "
            + "colonnello soldati polizia legge opera opere libro libri storia romanzo film serie episodio episodi album "
            + "disco canzone canzoni brano brani musica tour gruppo gruppi squadra squadre club partita partite campionato "
            + "coppa gara gare gol maglia titolare vittoria sconfitta finale finali giocatore allenatore cambio carriera "
            + "debutto scelta punti palla palle record scultore pittore scrittore attore attrice cantante regista autore "
            + "produttore compagno compagni rivale rivali linea forma modo tipo genere caso causa effetto numero gran serie "
            + "stella sala stile grado mezzo prestigio regresso taglia tuttora ancora anche già poi dopo prima quindi inoltre "
            + "infine oltre così però ma non senza presso circa contro verso entro secondo tramite grazie insieme dai dal "
            + "dallo dalla dalle dagli dei degli delle dello nei nel nello nella nelle negli sui sul sullo sulla sulle sugli "
            + "agli ai al allo alla alle coi col tra fra per con una uno un lo la le gli il i si ne ci vi è e o ed"),
        ("pt",
            "que quem qual quais quando quanto onde como porque enquanto foi foram era eram ser sido será seria está estão "
            + "estava estavam estar tem têm tinha tinham ter teve há houve fez fazem fazer feito pode podem podia deve devem "
            + "vai vão mesmo mesma mesmos cada outro outra outros outras todo toda todos todas muito muita muitos muitas "
            + "pouco poucos mais menos tanto alguns algumas nenhum ambos seu sua seus suas meu minha nosso este esta estes "
            + "estas esse essa esses essas aquele aquela isto isso primeiro primeira primeiros segundo segunda terceiro "
            + "terceira quarto quarta quinto último última dois duas três quatro cinco seis sete oito nove dez vinte trinta "
            + "cem mil milhão milhões novo nova novos novas grande grandes pequeno pequena velho velha antigo antiga longo "
            + "longa alto alta baixo baixa belo bela bom boa bons boas melhor melhores maior maiores menor menores cheio "
            + "verdadeiro livre forte próprio própria certo certa único única só diferente diferentes vários várias famoso "
            + "famosa conhecido importante importantes principal principais geral nacional internacional local locais "
            + "político política militar civil social público pública português portuguesa brasileiro brasileira francês "
            + "inglês espanhol alemão americano americana romano romana vermelho preto negro branco branca verde azul ano "
            + "anos mês meses dia dias semana século séculos hora horas tempo período época início fim final meio noite verão "
            + "inverno parte partes lugar zona área centro interior norte sul leste oeste lado ponto rua praça cidade país "
            + "países município província região estado estados território mundo terra mar rio lago monte ilha igreja castelo "
            + "palácio casa edifício estação escola universidade museu teatro campo estádio homem homens mulher mulheres "
            + "filho filha filhos pai mãe irmão irmã esposa marido família amigo amigos pessoa pessoas povo população "
            + "habitantes nome título vida morte rei rainha duque conde príncipe papa bispo governo partido guerra batalha "
            + "exército coronel polícia lei obra obras livro livros história romance filme série episódio álbum disco canção "
            + "canções música grupo equipa equipe clube jogo jogos campeonato taça copa vitória jogador jogadores treinador "
            + "carreira estreia autor ator atriz cantor diretor linha forma modo tipo caso causa número ainda também já "
            + "depois antes então além assim porém mas não sem contra entre sobre até desde durante pelo pela pelos pelas ao "
            + "aos dos das nos nas num numa um uma uns umas o a os as e ou se lhe com por para"),
        ("fr",
            "que qui quoi dont où quand comment pourquoi parce lorsque puisque tandis être est sont était étaient fut "
            + "furent sera seront serait seraient soit soient été étant avoir ont avait avaient eut eurent aura auront "
            + "aurait ayant fait font faisait fit firent fera faire faite faits faites peut peuvent pouvait pourrait doit "
            + "doivent devait devrait veut veulent voulait va vont allait ira vient viennent venait vint devient devint dit "
            + "disent disait reste restent restait prend prennent prit met mettent mit donne donnent donna trouve trouvent "
            + "devenir rendre prendre mettre donner trouver même mêmes autre autres tout toute tous toutes beaucoup peu "
            + "plus moins très trop assez aussi encore déjà toujours jamais souvent ainsi alors ensuite puis enfin depuis "
            + "avant après pendant durant entre vers chez sans sous sur contre selon malgré parmi plusieurs quelques "
            + "certains aucun chaque notre nos votre vos leur leurs celui celle ceux celles cela ceci premier première "
            + "premiers premières second seconde deuxième troisième quatrième cinquième dernier dernière derniers dernières "
            + "deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante cent mille "
            + "million millions milliard nouveau nouvelle nouveaux nouvelles grande grandes petite petites vieux vieille "
            + "ancien ancienne anciens anciennes long longue haut haute hauts hautes basse belle bonne bons bonnes meilleur "
            + "meilleure meilleurs mauvais mauvaise pire majeur mineur plein pleine vrai vraie faux fausse libre libres "
            + "forte forts propre propres seul seule seuls différent différents célèbre important importante importants "
            + "principal principale principaux général générale nationale nationaux international internationale local "
            + "locale politique politiques militaire militaires civil civile social sociale public publique publics "
            + "publiques français française françaises allemand allemande anglaise espagnol espagnole italien italienne "
            + "romain romaine américain américaine américains européen européenne européens riche riches pauvre pauvres "
            + "rouge rouges bleu bleue vert verte jaune an ans année années mois jour jours semaine semaines siècle siècles "
            + "heure heures minutes temps période époque saison début fin milieu durée nuit soir matin hiver automne "
            + "printemps partie parties lieu zone centre côté tête point rue place ville villes pays village "
            + "villages commune province région état états territoire territoires monde fleuve rivière "
            + "église palais maison bâtiment gare école université musée théâtre stade homme "
            + "hommes femme femmes fils fille filles père mère frère frères soeur épouse mari famille genre ami amis gens "
            + "personne personnes peuple population habitants nom noms titre vie mort naissance roi reine empereur duc "
            + "comte prince évêque cardinal maire gouvernement parti partis guerre bataille armée soldats police loi "
            + "lois oeuvre oeuvres livre livres histoire roman film films série épisode album disque chanson chansons "
            + "musique groupe groupes équipe équipes match matchs championnat coupe course but buts victoire défaite finale "
            + "joueur joueurs entraîneur carrière peintre écrivain acteur actrice chanteur auteur auteurs rival ligne forme "
            + "mode type cas cause effet nombre accord accords négociations réunion rencontre visite voyage travaux "
            + "commission projet projets réforme grève élection élections vote crise hausse baisse prix budget emploi santé "
            + "hôpital justice procès tribunal juge juges accident incendie attaque explosion victimes blessés morts "
            + "annonce demande lance ouvre ferme quitte arrive part reçoit refuse"),
        ("es",
            "que quien cual cuales cuando cuanto como donde porque mientras aunque ser es son era eran fue fueron será "
            + "serán sería sido siendo sea está están estaba estaban estuvo estar haber ha han había habían hubo habrá "
            + "habría tener tiene tienen tenía tuvo tendrá hacer hace hacen hacía hizo hicieron hecho puede pueden podía "
            + "pudo podrá podría poder debe deben debía va van iba irá ir viene vienen venía vino dice dicen dijo dar dio "
            + "da dan queda quedan quedó pone ponen puso lleva llevan llevó llega llegan llegó sale salen salió sigue "
            + "siguen mismo misma mismos mismas otro otra otros otras todo toda todos todas mucho mucha muchos muchas poco "
            + "poca pocos pocas más menos muy tan tanto también tampoco todavía aún ya siempre nunca así entonces luego "
            + "después antes desde hasta durante entre hacia sin sobre bajo contra según algunos algunas ningún ninguno "
            + "cada cualquier nuestro nuestra nuestros esta estos estas ese esa esos esas aquel aquella esto eso "
            + "primer primero primera primeros primeras segundo segunda tercer tercero tercera cuarto quinto último última "
            + "últimos dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta "
            + "cien mil millón millones nuevo nueva nuevos nuevas gran grande grandes pequeño pequeña viejo vieja antiguo "
            + "antigua antiguos largo larga alto alta altos altas baja bello bella buen bueno buena buenos mejor mejores "
            + "peor mayor mayores menor menores lleno verdadero libre libres fuerte fuertes propio propia propios cierto "
            + "cierta único única solo sola diferente diferentes varios varias famoso famosa importante importantes "
            + "principal principales general nacional nacionales internacional local locales político política políticos "
            + "militar militares civil social sociales público pública españoles española francés francesa alemán alemana "
            + "inglés inglesa italiano italiana romano romana americano americana europeo europea europeos ricos pobre "
            + "pobres rojo roja negro negra blanco blanca azul verde año años mes meses día días semana semanas siglo "
            + "siglos hora horas minutos tiempo época temporada inicio fin final medio noche tarde mañana verano invierno "
            + "otoño primavera parte partes lugar zona centro lado cabo punto calle plaza ciudad ciudades "
            + "país países pueblo municipio provincia región estado estados territorio mundo "
            + "iglesia palacio casa edificio estación escuela universidad museo teatro campo estadio hombre "
            + "hombres mujer mujeres hijo hija hijos padre madre hermano hermana esposa marido familia amigo amigos gente "
            + "persona personas población habitantes nombre título vida muerte nacimiento rey reina emperador duque conde "
            + "príncipe papa obispo alcalde gobierno partido partidos guerra batalla ejército soldados policía ley "
            + "leyes obra obras libro libros historia novela película serie episodio álbum disco canción canciones música "
            + "grupo equipo equipos club juego juegos campeonato liga copa carrera gol goles victoria derrota jugador "
            + "jugadores entrenador pintor escritor actor actriz cantante autor autores línea forma modo tipo género caso "
            + "causa efecto número acuerdo acuerdos reunión encuentro visita viaje viaja trabajos comisión proyecto "
            + "proyectos reforma huelga elecciones voto crisis alza precios presupuesto empleo salud hospital justicia "
            + "juicio tribunal juez jueces accidente incendio ataque víctimas heridos muertos anuncia pide abre cierra "
            + "firma recibe rechaza"));

    private static readonly FrozenDictionary<string, string[]> Endings = new Dictionary<string, string>
    {
        ["it"] = "mente zione zioni sione sioni ando endo avano evano ivano arono erono irono ità ebbe enza enze "
            + "arsi ersi irsi abile abili ibile ibili ezza",
        ["pt"] = "mente ção ções ssão ssões ando endo indo aram eram iram avam dade dades ável áveis ível íveis",
        ["es"] = "mente ción ciones sión siones ando iendo aron ieron aban dad dades able ables ible ibles",
        ["fr"] = "ement tion tions sion sions aient èrent ique iques able ables ible ibles",
    }.ToFrozenDictionary(row => row.Key, row => row.Value.Split(' '), StringComparer.Ordinal);

    /// <param name="word">In small letters.</param>
    /// <param name="language">ISO 639-1.</param>
    public static bool Contains(ReadOnlySpan<char> word, string language) =>
        Words.TryGetValue(language, out var words) && words.Contains(word);

    /// <summary>The word, in small letters, ends as words of the language do and as no name does.</summary>
    public static bool EndAs(ReadOnlySpan<char> word, string language)
    {
        foreach (var ending in Endings.GetValueOrDefault(language, []))
        {
            if (word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Read(
        params ReadOnlySpan<(string Language, string Words)> rows)
    {
        var words = new Dictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>>(StringComparer.Ordinal);
        foreach (var (language, row) in rows)
        {
            words[language] = row.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
